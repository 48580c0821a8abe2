using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Identity;

/// <summary>Names one account.</summary>
public readonly record struct UserId(Guid Value);

/// <summary>What somebody is here.</summary>
/// <param name="Stations">Where a role that is limited to stations holds; others ignore it.</param>
/// <param name="Chef">The chef this person is; null for everybody else.</param>
public sealed record Position(RoleName Role, IReadOnlyList<StationId> Stations, ChefId? Chef = null)
{
    public static Position Customer { get; } = new(RoleName.Customer, []);
}

/// <summary>An account: a person who can sign in, and the roles they act in. The password is kept apart, in <see cref="Credential"/>.</summary>
public sealed class User : AggregateRoot
{
    private readonly List<UserRole> _roles = [];

    private readonly List<UserStation> _stations = [];

    // For the mapper, which sets every property itself.
    private User()
    {
    }

    public UserId Id { get; private set; }

    /// <summary>What the person signs in with; no two accounts share one.</summary>
    public EmailAddress Email { get; private set; }

    public DisplayName Name { get; private set; }

    /// <summary>The chef this person is; null for everybody else.</summary>
    public ChefId? ChefId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the person showed that the mailbox is theirs; null until then.</summary>
    public DateTimeOffset? EmailVerifiedAt { get; private set; }

    /// <summary>An inactive account cannot sign in, nor renew what it signed in with.</summary>
    public bool IsActive { get; private set; }

    public IReadOnlyList<RoleName> Roles => [.. _roles.Select(held => held.Role)];

    /// <summary>Where roles that are limited to stations hold.</summary>
    public IReadOnlyList<StationId> Stations => [.. _stations.Select(held => held.Station)];

    public static User Open(UserId id, EmailAddress email, DisplayName name, Position position, DateTimeOffset now)
    {
        var user = new User { Id = id, Email = email, Name = name, ChefId = position.Chef, CreatedAt = now, IsActive = true };
        user._roles.Add(new(position.Role));
        user._stations.AddRange(position.Stations.Distinct().Select(station => new UserStation(station)));
        return user;
    }

    /// <summary>An account for somebody who has not answered yet: it opens with the password that the person chooses.</summary>
    public static User Invite(UserId id, EmailAddress email, DisplayName name, Position position, DateTimeOffset now)
    {
        var user = Open(id, email, name, position, now);
        user.IsActive = false;
        user.Raise(new UserInvited(id));
        return user;
    }

    /// <summary>Takes these roles in the place of all others.</summary>
    public Result<Done> SetRoles(IReadOnlyCollection<RoleName> roles)
    {
        if (roles.Count == 0)
        {
            return IdentityErrors.RoleNotFound();
        }

        _roles.RemoveAll(held => !roles.Contains(held.Role));
        _roles.AddRange(roles.Distinct().Except(Roles).Select(role => new UserRole(role)));
        return Done.Value;
    }

    /// <summary>Works for these stations in the place of all others.</summary>
    public void SetStations(IReadOnlyCollection<StationId> stations)
    {
        _stations.RemoveAll(held => !stations.Contains(held.Station));
        _stations.AddRange(stations.Distinct().Except(Stations).Select(station => new UserStation(station)));
    }

    /// <summary>May no longer sign in; the sessions are the caller's to end.</summary>
    public void Deactivate() => IsActive = false;

    public void Reactivate() => IsActive = true;

    /// <summary>The first time counts.</summary>
    public void VerifyEmail(DateTimeOffset now) => EmailVerifiedAt ??= now;

    /// <summary>Closes the account for good and takes everything personal out of it.</summary>
    public void Forget() =>
        (Email, Name, IsActive) = (EmailAddress.FromStored($"{Id.Value:N}@forgotten.invalid"), DisplayName.FromStored("Forgotten customer"), false);
}

/// <summary>A role somebody holds.</summary>
public sealed record UserRole(RoleName Role);

/// <summary>A station somebody works for.</summary>
public sealed record UserStation(StationId Station);
