namespace MyHibachi.Domain.Common;

/// <summary>Where somebody came from, in the words of links and browsers.</summary>
/// <param name="Channel">As in <c>web</c> or <c>phone</c>.</param>
public sealed record DemandSource(
    string? Channel, string? UtmSource, string? UtmMedium, string? UtmCampaign, string? UtmTerm, string? UtmContent, string? Referrer)
{
    /// <summary>Nothing is known.</summary>
    public static DemandSource Unknown { get; } = new(null, null, null, null, null, null, null);

    /// <summary>Null when nothing is known: then there is nothing to keep.</summary>
    public DemandSource? IfKnown() => this == Unknown ? null : this;

    /// <summary>The first touch counts; what it did not tell, a later one may.</summary>
    public DemandSource Or(DemandSource later) => new(
        Channel ?? later.Channel, UtmSource ?? later.UtmSource, UtmMedium ?? later.UtmMedium, UtmCampaign ?? later.UtmCampaign,
        UtmTerm ?? later.UtmTerm, UtmContent ?? later.UtmContent, Referrer ?? later.Referrer);
}
