using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Pricing;

/// <summary>Every refusal that concerns a party's size, its extras and its price.</summary>
public static class PricingErrors
{
    public static Error GuestCount(int most) =>
        new("INVALID_GUEST_COUNT", $"A party has 1 to {most} guests, and no count is negative.");

    public static Error NotAnExtra() =>
        new("INVALID_EXTRA", "An extra is an upgrade or an add-on, at least one of it.", "party.extras");

    public static Error TooManyExtras(PriceType type, int most) =>
        new("TOO_MANY_EXTRAS", $"At most {most} of {type} fit a party of this size.", "party.extras");
}
