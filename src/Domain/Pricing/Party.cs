using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Pricing;

/// <summary>A number of plates or portions of one extra.</summary>
/// <param name="Type">An upgrade or an add-on.</param>
/// <param name="Quantity">1 or more.</param>
public sealed record Extra(PriceType Type, int Quantity);

/// <summary>Who comes and what is served beyond the two proteins everybody picks.</summary>
public sealed record Party
{
    /// <summary>The largest party sold unless staff say otherwise.</summary>
    public const int DefaultMaxGuests = 100;

    private Party(int adults, int children, int childrenUnderSix, IReadOnlyList<Extra> extras)
    {
        Adults = adults;
        Children = children;
        ChildrenUnderSix = childrenUnderSix;
        Extras = extras;
    }

    /// <summary>13 and over.</summary>
    public int Adults { get; }

    /// <summary>6 to 12.</summary>
    public int Children { get; }

    /// <summary>Under 6; they eat free and still take a seat.</summary>
    public int ChildrenUnderSix { get; }

    /// <summary>At most one entry a type, in the order of <see cref="PriceType"/>.</summary>
    public IReadOnlyList<Extra> Extras { get; }

    /// <summary>Everybody the chef cooks for.</summary>
    public int Guests => Adults + Children + ChildrenUnderSix;

    /// <summary>Checks the counts; equal extras are added up.</summary>
    /// <param name="maxGuests">The largest party that may be sold.</param>
    public static Result<Party> Create(
        int adults, int children, int childrenUnderSix, IReadOnlyList<Extra> extras, int maxGuests = DefaultMaxGuests)
    {
        List<Error> errors = [];
        Check(adults, "party.adults");
        Check(children, "party.children");
        Check(childrenUnderSix, "party.childrenUnderSix");
        if (errors.Count == 0 && adults + children + childrenUnderSix is var guests && (guests < 1 || guests > maxGuests))
        {
            errors.Add(PricingErrors.GuestCount(maxGuests).At("party"));
        }

        if (errors.Count > 0)
        {
            return Result<Party>.Failure(errors);
        }

        return CombineExtras(extras, adults + children + childrenUnderSix)
            .Map(combined => new Party(adults, children, childrenUnderSix, combined));

        void Check(int count, string field)
        {
            if (count < 0 || count > maxGuests)
            {
                errors.Add(PricingErrors.GuestCount(maxGuests).At(field));
            }
        }
    }

    /// <summary>Equal when every extra is, not only when the list of them is the same object.</summary>
    public bool Equals(Party? other) => other is not null
        && (Adults, Children, ChildrenUnderSix) == (other.Adults, other.Children, other.ChildrenUnderSix)
        && Extras.SequenceEqual(other.Extras);

    public override int GetHashCode() => HashCode.Combine(Adults, Children, ChildrenUnderSix, Extras.Count);

    private static Result<IReadOnlyList<Extra>> CombineExtras(IReadOnlyList<Extra> extras, int guests)
    {
        if (extras.FirstOrDefault(extra => !PriceTypes.IsExtra(extra.Type) || extra.Quantity < 1) is not null)
        {
            return PricingErrors.NotAnExtra();
        }

        var byType = extras.GroupBy(extra => extra.Type).OrderBy(group => group.Key).ToArray();
        if (byType.FirstOrDefault(group => group.Sum(extra => (long)extra.Quantity) > PriceTypes.Most(group.Key, guests)) is { Key: var tooMany })
        {
            return PricingErrors.TooManyExtras(tooMany, PriceTypes.Most(tooMany, guests));
        }

        return Result<IReadOnlyList<Extra>>.Success([.. byType.Select(group => new Extra(group.Key, group.Sum(extra => extra.Quantity)))]);
    }
}
