using GraphQL;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Chefs;

/// <summary>A person who cooks at parties.</summary>
[Name("Chef")]
[Implements(typeof(INode))]
internal sealed class ChefNode(Chef chef) : INode
{
    public const string Type = "Chef";

    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, chef.Id.Value);

    public string Name => chef.Name;

    /// <summary>The smallest party that makes good use of this chef.</summary>
    public int MinGuests => chef.MinGuests;

    /// <summary>The largest party this chef serves alone.</summary>
    public int MaxGuests => chef.MaxGuests;

    /// <summary>Average stars, 0 to 5.</summary>
    public double Rating => (double)chef.Rating;

    /// <summary>Takes new parties.</summary>
    public bool IsActive => chef.IsActive;

    public Task<StationNode> Station([FromServices] IStationDirectory stations, CancellationToken ct) => stations.Node(chef.StationId, ct);
}
