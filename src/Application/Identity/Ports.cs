using MyHibachi.Application.Common;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>What comparing a password with a stored hash says.</summary>
public enum PasswordMatch
{
    Wrong,
    Right,

    /// <summary>Right, but the hash was made with less work than is asked for today.</summary>
    RightButOutdated,
}

/// <summary>
/// Slow, salted hashes of passwords. Each call costs about as much as the other, on purpose a lot; so only a few run at a time, and the
/// others wait for their turn.
/// </summary>
public interface IPasswords
{
    /// <summary>The hash of nobody's password: comparing with it costs what a real comparison costs.</summary>
    string Decoy { get; }

    /// <exception cref="TimeoutException">The turn did not come.</exception>
    Task<string> Hash(Secret password, CancellationToken ct);

    /// <summary>Never throws for what somebody typed.</summary>
    /// <exception cref="TimeoutException">The turn did not come.</exception>
    Task<PasswordMatch> Compare(string hash, Secret password, CancellationToken ct);
}

/// <summary>The accounts' passwords, changed beside the unit of work: a refused request commits nothing, yet its failure must count.</summary>
public interface ICredentials
{
    /// <summary>The hash to compare with; null when there is no such account.</summary>
    Task<string?> HashOf(UserId user, CancellationToken ct);

    /// <summary>
    /// Changes one credential, one caller at a time, in a transaction of its own that commits whatever the change answers. The change
    /// is given null when there is no such account, after the same work.
    /// </summary>
    Task<T> Change<T>(UserId user, Func<Credential?, T> change, CancellationToken ct);
}

/// <summary>The codes that were sent to people.</summary>
public interface IOneTimeCodes
{
    /// <summary>
    /// Tries a code, one caller at a time, in a transaction of its own that commits whatever comes of it: wrong tries count although
    /// they are refused. Takes the same work whether the account exists or not.
    /// </summary>
    Task<bool> Redeem(UserId user, CodePurpose purpose, Secret code, CancellationToken ct);
}

/// <summary>The second factors of accounts.</summary>
public interface ISecondFactors
{
    /// <summary>Whether signing in asks for it.</summary>
    Task<bool> IsOn(UserId user, CancellationToken ct);

    /// <summary>
    /// Takes a code, one caller at a time, in a transaction of its own that commits whatever comes of it: a wrong try counts although it is
    /// refused, and of two that show one code at once one comes in.
    /// </summary>
    Task<bool> Prove(UserId user, Secret code, CancellationToken ct);
}

/// <summary>Closes what must be stored so that it can be read again, under a key that the database does not hold.</summary>
public interface ISecretBox
{
    /// <param name="purpose">What is closed for one purpose does not open for another.</param>
    byte[] Close(byte[] secret, string purpose);

    byte[] Open(byte[] stored, string purpose);
}

/// <summary>Proofs, for a few minutes, that somebody knew a password and owes the second factor.</summary>
public interface ILoginChallenges
{
    Task<IssuedAccessToken> Issue(UserId user, CancellationToken ct);

    /// <returns>Null when it is expired, altered or not ours.</returns>
    Task<UserId?> Read(Secret challenge, CancellationToken ct);
}

/// <summary>Writes the messages that concern an account.</summary>
public interface IAccountTemplates
{
    /// <exception cref="InvalidOperationException">There is no such template, or it asks for something the model does not have.</exception>
    MessageText Write(string template, AccountMessage model);
}

/// <summary>What the messages that concern an account can say.</summary>
/// <param name="Code">What makes the message a secret.</param>
/// <param name="ValidFor">As in <c>15 minutes</c>.</param>
public sealed record AccountMessage(string Name, string Code, string ValidFor);

/// <summary>Who is signed in, on which devices.</summary>
public interface ISessions
{
    /// <summary>Stores a new session with the commit.</summary>
    void Add(Session session);

    /// <summary>
    /// Changes the session that a token belongs to or once belonged to, one caller at a time, in a transaction of its own that
    /// commits whatever the change answers: a theft must be remembered although the request is refused.
    /// </summary>
    /// <returns>The answer of the change, or a refusal when nobody ever issued this token.</returns>
    Task<Result<T>> Change<T>(TokenHash token, Func<Session, Result<T>> change, CancellationToken ct);

    /// <summary>The sessions of one person that have not ended, latest first; changes of them are stored with the commit.</summary>
    Task<IReadOnlyList<Session>> LiveOf(UserId user, CancellationToken ct);
}

/// <summary>What the roles allow, as the tables say at this moment.</summary>
public interface IRoles
{
    /// <summary>The roles taken together.</summary>
    Task<RoleGrant> Of(IReadOnlyCollection<RoleName> roles, CancellationToken ct);

    /// <summary>All there are, by name.</summary>
    Task<IReadOnlyList<Role>> All(CancellationToken ct);

    /// <summary>Everything that can be allowed, by name.</summary>
    Task<IReadOnlyList<string>> Permissions(CancellationToken ct);

    /// <summary>Deletes a role with the commit, which refuses if somebody has it.</summary>
    void Remove(Role role);
}

/// <summary>What a set of roles allows.</summary>
/// <param name="AllStations">Everywhere.</param>
/// <param name="OwnStations">At the stations the person works for; otherwise those count for nothing.</param>
/// <param name="Permissions">Named <c>resource:action</c>, each once.</param>
public sealed record RoleGrant(bool AllStations, bool OwnStations, IReadOnlyList<string> Permissions);

/// <summary>Short-lived signed proofs of who calls, which need no look into the database.</summary>
public interface IAccessTokens
{
    /// <param name="actor">Who the bearer is, and what they may do until the token expires.</param>
    Task<IssuedAccessToken> Issue(Actor actor, SessionId session, IReadOnlyCollection<RoleName> roles, CancellationToken ct);

    /// <summary>
    /// Who the bearer of a token is; a refusal when the token is expired, altered, unsigned or not ours. Meant for every
    /// request: a token that was seen before costs one hash. Network address and request id are the caller's to add.
    /// </summary>
    ValueTask<Result<Bearer>> Read(string bearerToken, CancellationToken ct);
}

/// <summary>Finds out who sends a request.</summary>
public interface IBearers
{
    /// <summary>
    /// Who the bearer of an access token or of an API key is at this moment: refused as well when the session has ended or the key was
    /// revoked, whichever process did it and however long the token itself would last. Meant for every request: it reads from memory.
    /// </summary>
    ValueTask<Result<Bearer>> Identify(string bearerToken, CancellationToken ct);
}

/// <summary>Who bears an access token or an API key, and until when that holds.</summary>
public sealed record Bearer(Actor Actor, DateTimeOffset ExpiresAt)
{
    /// <summary>What a person is; empty for a key.</summary>
    public IReadOnlyList<RoleName> Roles { get; init; } = [];

    /// <summary>What a key may ask for in a minute; null for a person.</summary>
    public int? RequestsPerMinute { get; init; }
}

/// <summary>A new access token.</summary>
public sealed record IssuedAccessToken(Secret Token, DateTimeOffset ExpiresAt);
