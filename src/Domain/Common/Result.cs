namespace MyHibachi.Domain.Common;

/// <summary>What a pipeline needs to know of any result, whatever value it carries.</summary>
/// <typeparam name="TSelf">The result type itself.</typeparam>
public interface IResult<TSelf>
    where TSelf : IResult<TSelf>
{
    /// <summary>The type of the value.</summary>
    static abstract Type ValueType { get; }

    bool IsSuccess { get; }

    /// <summary>Empty exactly when the call succeeded.</summary>
    IReadOnlyList<Error> Errors { get; }

    /// <summary>The value, whatever its type; throws on a refusal.</summary>
    object? UntypedValue { get; }

    static abstract TSelf Failure(IReadOnlyList<Error> errors);

    /// <param name="value">Of type <see cref="ValueType"/>.</param>
    static abstract TSelf FromUntyped(object? value);
}

/// <summary>Either a value or the refusals that stand in its way.</summary>
/// <typeparam name="T">What success carries.</typeparam>
public sealed class Result<T> : IResult<Result<T>>
{
    private readonly T? _value;

    private Result(T? value, IReadOnlyList<Error> errors)
    {
        _value = value;
        Errors = errors;
    }

    /// <summary>Empty exactly when the call succeeded.</summary>
    public IReadOnlyList<Error> Errors { get; }

    public static Type ValueType => typeof(T);

    public bool IsSuccess => Errors.Count == 0;

    public object? UntypedValue => Value;

    /// <exception cref="InvalidOperationException">The result is a refusal: the caller forgot to look.</exception>
    public T Value => IsSuccess
        ? _value!
        : throw new InvalidOperationException($"No value: {Errors[0].Code}.");

    public static Result<T> Success(T value) => new(value, []);

    /// <exception cref="ArgumentException">No error was given.</exception>
    public static Result<T> Failure(IReadOnlyList<Error> errors) => errors.Count > 0
        ? new(default, errors)
        : throw new ArgumentException("A failure names at least one error.", nameof(errors));

    public static Result<T> FromUntyped(object? value) => Success((T)value!);

    public static implicit operator Result<T>(T value) => Success(value);

    public static implicit operator Result<T>(Error error) => Failure([error]);

    /// <summary>Continues with the value, or carries the refusals on.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) =>
        IsSuccess ? next(_value!) : Result<TNext>.Failure(Errors);

    /// <summary>Turns the value, or carries the refusals on.</summary>
    public Result<TNext> Map<TNext>(Func<T, TNext> map) =>
        IsSuccess ? Result<TNext>.Success(map(_value!)) : Result<TNext>.Failure(Errors);
}

/// <summary>The value of a result that says no more than "done".</summary>
public readonly record struct Done
{
    public static Done Value => default;
}
