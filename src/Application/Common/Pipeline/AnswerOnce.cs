using System.Security.Cryptography;
using System.Text.Json;
using MediatR;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Common.Pipeline;

/// <summary>Answers a repeated idempotency key with the first answer. Refusals are not remembered: they may be tried again.</summary>
internal sealed class AnswerOnce<TRequest, TResponse>(IIdempotencyStore store, CurrentActor actor) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IIdempotent
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, request.GetType()));
        if (await store.Find(actor.Value.Principal, request.IdempotencyKey, cancellationToken) is { } stored)
        {
            return stored.RequestHash.AsSpan().SequenceEqual(hash)
                ? TResponse.FromUntyped(JsonSerializer.Deserialize(stored.Json, TResponse.ValueType))
                : TResponse.Failure([IdempotencyKey.Reused()]);
        }

        var result = await next();
        if (result.IsSuccess)
        {
            var json = JsonSerializer.Serialize(result.UntypedValue, TResponse.ValueType);
            store.Remember(actor.Value.Principal, request.IdempotencyKey, new(hash, json));
        }

        return result;
    }
}
