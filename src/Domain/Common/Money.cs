namespace MyHibachi.Domain.Common;

/// <summary>An amount of US dollars in whole cents. Arithmetic is checked: an overflow throws, it never wraps.</summary>
public readonly record struct Money : IComparable<Money>
{
    private Money(long cents) => Cents = cents;

    /// <summary>Nothing at all.</summary>
    public static Money Zero => default;

    /// <summary>Whole cents; negative when the amount is owed the other way.</summary>
    public long Cents { get; }

    public static Money FromCents(long cents) => new(cents);

    /// <param name="dollars">At most two decimals.</param>
    /// <exception cref="ArgumentOutOfRangeException">A fraction of a cent was given.</exception>
    public static Money FromDollars(decimal dollars)
    {
        var cents = dollars * 100m;
        return decimal.IsInteger(cents)
            ? new(decimal.ToInt64(cents))
            : throw new ArgumentOutOfRangeException(nameof(dollars), dollars, "Money is whole cents.");
    }

    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));

    public static Money operator -(Money left, Money right) => new(checked(left.Cents - right.Cents));

    public static Money operator *(Money amount, int count) => new(checked(amount.Cents * count));

    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    public static Money Min(Money left, Money right) => left <= right ? left : right;

    public static Money Max(Money left, Money right) => left >= right ? left : right;

    /// <summary>A share of the amount, half a cent rounded away from zero.</summary>
    /// <param name="fraction">0.5 is one half.</param>
    public Money Share(decimal fraction) =>
        new(decimal.ToInt64(Math.Round(Cents * fraction, MidpointRounding.AwayFromZero)));

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>For people, in US notation: <c>$1,234.50</c>.</summary>
    public override string ToString()
    {
        var dollars = (Math.Abs((decimal)Cents) / 100m).ToString("N2", CultureInfo.InvariantCulture);
        return Cents < 0 ? $"-${dollars}" : $"${dollars}";
    }
}

/// <summary>Sums that read like the rule they state.</summary>
public static class MoneySums
{
    /// <exception cref="OverflowException">The sum leaves the range of a 64-bit count of cents.</exception>
    public static Money Sum(this IEnumerable<Money> amounts) =>
        amounts.Aggregate(Money.Zero, (total, amount) => total + amount);
}
