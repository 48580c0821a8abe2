using GraphQL;
using MyHibachi.Domain.Common;

namespace MyHibachi.GraphQL.Common;

/// <summary>Where somebody came from; longer texts are cut.</summary>
internal sealed class LeadSourceInput
{
    /// <summary>As in `web` or `phone`.</summary>
    public string? Channel { get; init; }

    public string? UtmSource { get; init; }

    public string? UtmMedium { get; init; }

    public string? UtmCampaign { get; init; }

    public string? UtmTerm { get; init; }

    public string? UtmContent { get; init; }

    public string? Referrer { get; init; }

    [Ignore]
    public DemandSource ToSource() => new(
        Cut(Channel, 200), Cut(UtmSource, 200), Cut(UtmMedium, 200), Cut(UtmCampaign, 200), Cut(UtmTerm, 200), Cut(UtmContent, 200), Cut(Referrer, 500));

    private static string? Cut(string? text, int most) => text?.Length > most ? text[..most] : text;
}
