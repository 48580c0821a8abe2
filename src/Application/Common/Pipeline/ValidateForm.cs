using FluentValidation;
using MediatR;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Common.Pipeline;

/// <summary>Refuses a request whose form is wrong, naming every field that is.</summary>
internal sealed class ValidateForm<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : IResult<TResponse>
{
    public Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        Error[] errors =
        [
            .. validators.SelectMany(validator => validator.Validate(request).Errors)
                .Select(failure => new Error(failure.ErrorCode, failure.ErrorMessage, FieldName(failure.PropertyName))),
        ];
        return errors.Length == 0 ? next() : Task.FromResult(TResponse.Failure(errors));
    }

    // The API's readers write camelCase.
    private static string FieldName(string path) =>
        string.Join('.', path.Split('.').Select(part => char.ToLowerInvariant(part[0]) + part[1..]));
}
