using GraphQL;
using GraphQL.Types;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Identity;

/// <summary>An account, as those see it who manage accounts.</summary>
[Name("User")]
internal sealed class UserNode(User user)
{
    public const string Type = "User";

    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, user.Id.Value);

    public string Email => user.Email.Value;

    public string Name => user.Name.Value;

    /// <summary>As in `STATION_MANAGER`.</summary>
    public IEnumerable<string> Roles => user.Roles.Select(role => role.Value).Order(StringComparer.Ordinal);

    /// <summary>Where a role that is limited to stations holds.</summary>
    [OutputType<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>]
    public IEnumerable<string> StationIds => user.Stations.Select(station => GlobalId.Of(StationNode.Type, station.Value));

    /// <summary>False for an account that was deactivated, or whose invitation was not accepted yet.</summary>
    public bool IsActive => user.IsActive;

    /// <summary>When the person showed that the mailbox is theirs; null until then.</summary>
    public DateTimeOffset? EmailVerifiedAt => user.EmailVerifiedAt;

    public DateTimeOffset CreatedAt => user.CreatedAt;
}

/// <summary>A page of accounts.</summary>
internal sealed class UserConnection(Page<User> page, UserFilter filter, UserSort sort, bool hasPrevious)
{
    private readonly UserEdge[] _edges = [.. page.Items.Select(user => new UserEdge(user, sort))];

    public IEnumerable<UserEdge> Edges => _edges;

    /// <summary>The records alone, for those who need no cursors.</summary>
    public IEnumerable<UserNode> Nodes => _edges.Select(edge => edge.Node);

    public PageInfo PageInfo => Cursors.Info(_edges, page.HasMore, hasPrevious);

    /// <summary>How many there are on all pages. It costs a statement of its own; ask for it when you need it.</summary>
    public Task<int> TotalCount([FromServices] Desk desk, CancellationToken ct) => desk.Read((IUserReads reads) => reads.Count(filter, ct));
}

/// <summary>An account and where it stands in the list.</summary>
internal sealed record UserEdge : Edge<UserNode>
{
    public UserEdge(User user, UserSort sort)
        : base(new(user), CursorOf(user, sort))
    {
    }

    private static string CursorOf(User user, UserSort sort) => sort is UserSort.CreatedAt
        ? Cursors.Write(user.CreatedAt, user.Id.Value)
        : Cursors.Write(sort is UserSort.Name ? user.Name.Value : user.Email.Value, user.Id.Value);
}

/// <summary>Which accounts to list. What is left out does not restrict.</summary>
internal sealed class UserWhereInput
{
    /// <summary>As in `STATION_MANAGER`.</summary>
    public string? Role { get; init; }

    public bool? IsActive { get; init; }

    [Ignore]
    public UserFilter ToFilter(string? search) => new(search, Role is null ? null : new(Role), IsActive);
}

/// <summary>The order of a list of accounts; equals are ordered by id.</summary>
internal sealed class UserOrderInput
{
    public UserSort By { get; init; }

    public SortDirection Direction { get; init; }
}
