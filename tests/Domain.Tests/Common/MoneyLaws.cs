using CsCheck;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Tests.Common;

public sealed class MoneyLaws
{
    [Fact]
    public void Addition_is_that_of_whole_numbers() =>
        Gen.Select(Generators.Amount, Generators.Amount, Generators.Amount).Sample((a, b, c) =>
            a + b == b + a && a + b + c == a + (b + c) && a + Money.Zero == a && a + b - b == a && (a + b).Cents == a.Cents + b.Cents);

    [Fact]
    public void Multiplication_repeats_addition() =>
        Gen.Select(Generators.Amount, Gen.Int[0, 50]).Sample((amount, count) =>
            amount * count == Enumerable.Repeat(amount, count).Sum());

    [Fact]
    public void Multiplication_distributes_over_addition() =>
        Gen.Select(Generators.Amount, Generators.Amount, Gen.Int[-1000, 1000]).Sample((a, b, count) =>
            (a + b) * count == (a * count) + (b * count));

    [Fact]
    public void A_sum_does_not_depend_on_the_order() =>
        Generators.Amount.Array.Sample(amounts => amounts.Sum() == amounts.Reverse().Sum());

    [Fact]
    public void A_share_up_to_one_stays_within_the_amount() =>
        Gen.Select(Generators.Amount, Gen.Decimal[0, 1]).Sample((amount, fraction) =>
            Math.Abs(amount.Share(fraction).Cents) <= Math.Abs(amount.Cents));

    [Fact]
    public void A_share_is_within_half_a_cent_of_the_exact_one() =>
        Gen.Select(Generators.Amount, Gen.Decimal[0, 1]).Sample((amount, fraction) =>
            Math.Abs(amount.Share(fraction).Cents - (amount.Cents * fraction)) <= 0.5m);

    [Fact]
    public void Any_sum_either_is_exact_or_throws() =>
        Gen.Select(Gen.Long, Gen.Long).Sample((left, right) =>
        {
            var exact = (Int128)left + right;
            Money Sum() => Money.FromCents(left) + Money.FromCents(right);
            if (exact > long.MaxValue || exact < long.MinValue)
                Assert.Throws<OverflowException>(() => Sum());
            else
                Assert.Equal(exact, Sum().Cents);
        });
}
