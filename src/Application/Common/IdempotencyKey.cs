using FluentValidation;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Common;

/// <summary>A request that, sent again with its key, is answered with the first answer and does nothing.</summary>
public interface IIdempotent
{
    string IdempotencyKey { get; }
}

/// <summary>What an idempotency key is and means.</summary>
public static class IdempotencyKey
{
    private const int MinLength = 8;

    private const int MaxLength = 128;

    /// <summary>
    /// The id of the record that a request under this key creates. Equal keys of one caller make equal ids, so that
    /// repeats meet in one grain and wait for each other.
    /// </summary>
    public static Guid ToRecordId(Actor actor, string operation, string key) => DerivedId.From($"{actor.Principal}\n{operation}\n{key}");

    internal static Error Reused() => new(
        "IDEMPOTENCY_KEY_REUSED", "This key was used for another request. Use a new one for each change.", "idempotencyKey");

    internal static IRuleBuilderOptions<T, string> ValidKey<T>(this IRuleBuilder<T, string> key) => key
        .Length(MinLength, MaxLength)
        .WithErrorCode("INVALID_IDEMPOTENCY_KEY")
        .WithMessage($"An idempotency key has {MinLength} to {MaxLength} characters. A UUID will do.");
}
