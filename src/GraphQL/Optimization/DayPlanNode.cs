using GraphQL;
using GraphQL.DataLoader;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Optimization;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Optimization;

/// <summary>A plan of a whole day for all chefs of a station, to be accepted as one change or discarded. It holds for the day as it was when the plan was made.</summary>
[Name(Type)]
internal sealed class DayPlanNode(DayProposal plan)
{
    public const string Type = "DayPlan";

    [Id]
    public string Id => GlobalId.Of(Type, plan.Id.Value);

    public Task<StationNode> Station([FromServices] IStationDirectory stations, CancellationToken ct) => stations.Node(plan.StationId, ct);

    /// <summary>The station's local date.</summary>
    public DateOnly Date => plan.Date;

    public DayPlanStatus Status => plan.Status;

    public DateTimeOffset CreatedAt => plan.CreatedAt;

    /// <summary>Minutes of driving with the chefs who are assigned now and the rest assigned one by one.</summary>
    public int DriveMinutesBefore => plan.MinutesBefore;

    /// <summary>Minutes of driving as planned: from home, between parties and home again.</summary>
    public int DriveMinutes => plan.Minutes;

    /// <summary>Less than nothing where the plan serves parties that nobody was left for.</summary>
    public int MinutesSaved => plan.MinutesBefore - plan.Minutes;

    /// <summary>The parties that get another chef; one to which several come, once for each of those who change.</summary>
    public IEnumerable<PlannedMoveNode> Moves => plan.Moves.Select(move => new PlannedMoveNode(move));

    /// <summary>What each chef would have to do.</summary>
    public IEnumerable<PlannedLoadNode> Loads => plan.Loads.Select(load => new PlannedLoadNode(load));

    /// <summary>The parties that nobody is found for: their customers have to be asked for another time.</summary>
    public IEnumerable<UnservedPartyNode> Unserved => plan.Unserved.Select(party => new UnservedPartyNode(party));
}

/// <summary>A party that gets another chef.</summary>
[Name("PlannedMove")]
internal sealed class PlannedMoveNode(PlannedMove move)
{
    public IDataLoaderResult<BookingNode?> Booking([FromServices] BookingLoaders loaders) => loaders.Booking.Load(move.Booking);

    /// <summary>Who is assigned; null when nobody is.</summary>
    public IDataLoaderResult<ChefNode?>? From([FromServices] ChefLoaders loaders) => move.From is { } chef ? loaders.Chef.Load(chef) : null;

    /// <summary>Who is to be; null when nobody is found.</summary>
    public IDataLoaderResult<ChefNode?>? To([FromServices] ChefLoaders loaders) => move.To is { } chef ? loaders.Chef.Load(chef) : null;
}

/// <summary>What a chef has to do on one day.</summary>
[Name("PlannedLoad")]
internal sealed class PlannedLoadNode(PlannedLoad load)
{
    public IDataLoaderResult<ChefNode?> Chef([FromServices] ChefLoaders loaders) => loaders.Chef.Load(load.Chef);

    public int Parties => load.Parties;

    /// <summary>From home, between parties and home again.</summary>
    public int DriveMinutes => load.DriveMinutes;
}

/// <summary>A party that nobody is found for.</summary>
[Name("UnservedParty")]
internal sealed class UnservedPartyNode(UnservedParty party)
{
    public IDataLoaderResult<BookingNode?> Booking([FromServices] BookingLoaders loaders) => loaders.Booking.Load(party.Booking);

    /// <summary>One sentence for staff.</summary>
    public string Reason => party.Reason;
}
