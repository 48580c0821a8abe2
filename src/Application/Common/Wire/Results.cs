using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Common.Wire;

/// <summary>How a refusal travels.</summary>
[GenerateSerializer, Alias("wire.error")]
internal struct WireError
{
    [Id(0)]
    public string Code;

    [Id(1)]
    public string Message;

    [Id(2)]
    public string? Field;
}

[RegisterConverter]
internal sealed class ErrorConverter : IConverter<Error, WireError>
{
    public Error ConvertFromSurrogate(in WireError surrogate) => new(surrogate.Code, surrogate.Message, surrogate.Field);

    public WireError ConvertToSurrogate(in Error value) => new() { Code = value.Code, Message = value.Message, Field = value.Field };
}

/// <summary>How a result travels: errors, or else the value.</summary>
/// <typeparam name="T">What success carries.</typeparam>
[GenerateSerializer, Alias("wire.result`1")]
internal struct WireResult<T>
{
    [Id(0)]
    public Error[] Errors;

    [Id(1)]
    public T? Value;
}

[RegisterConverter]
internal sealed class ResultConverter<T> : IConverter<Result<T>, WireResult<T>>
{
    public Result<T> ConvertFromSurrogate(in WireResult<T> surrogate) =>
        surrogate.Errors.Length == 0 ? Result<T>.Success(surrogate.Value!) : Result<T>.Failure(surrogate.Errors);

    public WireResult<T> ConvertToSurrogate(in Result<T> value) => value.IsSuccess
        ? new() { Errors = [], Value = value.Value }
        : new() { Errors = [.. value.Errors] };
}

/// <summary>How "done" travels.</summary>
[GenerateSerializer, Alias("wire.done")]
internal struct WireDone;

[RegisterConverter]
internal sealed class DoneConverter : IConverter<Done, WireDone>
{
    public Done ConvertFromSurrogate(in WireDone surrogate) => Done.Value;

    public WireDone ConvertToSurrogate(in Done value) => default;
}
