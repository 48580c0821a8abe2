using Microsoft.IdentityModel.JsonWebTokens;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>How an actor is written into a token and read from it.</summary>
internal static class ActorClaims
{
    private const string Roles = "roles";
    private const string Stations = "stations";
    private const string AllStations = "all_stations";
    private const string Permissions = "permissions";
    private const string Customer = "customer";
    private const string Chef = "chef";

    public static Dictionary<string, object> Write(Actor actor, SessionId session, IReadOnlyCollection<RoleName> roles)
    {
        Dictionary<string, object> claims = new()
        {
            [JwtRegisteredClaimNames.Sub] = Text(actor.User!.Value.Value),
            [JwtRegisteredClaimNames.Sid] = Text(session.Value),
            [Roles] = roles.Select(role => role.Value).ToArray(),
            [Stations] = actor.Stations.Select(station => Text(station.Value)).ToArray(),
            [AllStations] = actor.AllStations,
            [Permissions] = actor.Permissions.ToArray(),
        };
        if (actor.Customer is { } customer)
        {
            claims[Customer] = Text(customer.Value);
        }

        if (actor.Chef is { } chef)
        {
            claims[Chef] = Text(chef.Value);
        }

        return claims;
    }

    /// <summary>Null when the token, though signed, says something else than this version writes.</summary>
    public static Actor? Read(JsonWebToken token)
    {
        if (Id(token, JwtRegisteredClaimNames.Sub) is not { } user
            || Id(token, JwtRegisteredClaimNames.Sid) is not { } session
            || !token.TryGetPayloadValue<string[]>(Stations, out var stations)
            || !token.TryGetPayloadValue<bool>(AllStations, out var everywhere)
            || !token.TryGetPayloadValue<string[]>(Permissions, out var permissions))
        {
            return null;
        }

        return Actor.Anonymous with
        {
            Kind = ActorKind.User,
            User = new UserId(user),
            Session = new SessionId(session),
            Customer = Id(token, Customer) is { } customer ? new CustomerId(customer) : null,
            Chef = Id(token, Chef) is { } chef ? new ChefId(chef) : null,
            Stations = [.. stations.Select(station => new StationId(Guid.Parse(station)))],
            AllStations = everywhere,
            Permissions = [.. permissions],
        };
    }

    /// <summary>The roles that the token was made for.</summary>
    public static IReadOnlyList<RoleName> RolesOf(JsonWebToken token) =>
        token.TryGetPayloadValue<string[]>(Roles, out var roles) ? [.. roles.Select(role => new RoleName(role))] : [];

    private static string Text(Guid id) => id.ToString("N");

    private static Guid? Id(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<string>(claim, out var text) && Guid.TryParseExact(text, "N", out var id) ? id : null;
}
