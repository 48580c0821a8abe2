namespace MyHibachi.Domain.Negotiations;

/// <summary>The numbers by which one party is asked to move for another. All are data with a default.</summary>
public sealed record NegotiationPolicy
{
    public static NegotiationPolicy Default { get; } = new();

    /// <summary>How long the asked party may think about it.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Nobody is asked, and nobody may agree, later than this before any of the starts it is about.</summary>
    public TimeSpan Notice { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Whoever could think about it for less than this is not asked.</summary>
    public TimeSpan LeastTimeToAnswer { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The largest amount that staff may offer.</summary>
    public int MaxAmountCents { get; init; } = 50_00;

    /// <summary>The largest percentage that staff may offer.</summary>
    public int MaxPercent { get; init; } = 15;

    /// <summary>What is offered when a customer asks: the house's money is not a customer's to give.</summary>
    public int CustomerAmountCents { get; init; } = 20_00;

    /// <summary>How many a customer may have open at a time.</summary>
    public int OpenPerCustomer { get; init; } = 2;

    /// <summary>How many may be open for one day of a station: each of them unsettles somebody.</summary>
    public int OpenPerDay { get; init; } = 5;

    internal int Most(IncentiveKind kind) => kind is IncentiveKind.Amount ? MaxAmountCents : MaxPercent;

    /// <summary>Until when an answer is awaited that is asked for now; not included.</summary>
    internal DateTimeOffset AnswerBy(DateTimeOffset firstStart, DateTimeOffset now)
    {
        var (wished, latest) = (now + AnswerWithin, firstStart - Notice);
        return wished < latest ? wished : latest;
    }
}
