using GraphQL;
using GraphQL.Types;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Identity;

/// <summary>The person behind an account.</summary>
[Name("Profile")]
internal sealed class ProfileNode(Profile profile)
{
    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of("User", profile.Id.Value);

    public string Email => profile.Email.Value;

    /// <summary>The person has shown that the mailbox is theirs.</summary>
    public bool EmailVerified => profile.EmailVerified;

    public string Name => profile.Name;

    /// <summary>Signing in asks for more than the password.</summary>
    public bool HasSecondFactor => profile.HasSecondFactor;

    /// <summary>As in `STATION_MANAGER`.</summary>
    public IEnumerable<string> Roles => profile.Roles.Select(role => role.Value);

    /// <summary>Where a role that is limited to stations holds.</summary>
    [OutputType<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>]
    public IEnumerable<string> StationIds => profile.Stations.Select(station => GlobalId.Of(StationNode.Type, station.Value));
}

internal sealed class IdentityQueries
{
    /// <summary>Who the caller is; null for somebody who has not signed in.</summary>
    public static async Task<ProfileNode?> Me([FromServices] Desk desk, CancellationToken ct) =>
        await desk.Send(new Me(), ct) is { IsSuccess: true } found ? new(found.Value) : null;
}

/// <summary>What somebody holds who has signed in.</summary>
[Name("Session")]
internal sealed class SessionNode(SignedIn signedIn, bool isHeld)
{
    /// <summary>Send it with every request as `Authorization: Bearer …`. Null when a cookie holds it, because the request said `X-Session: cookie`.</summary>
    public string? AccessToken => isHeld ? null : signedIn.AccessToken.Reveal();

    public DateTimeOffset AccessTokenExpiresAt => signedIn.AccessTokenExpiresAt;

    /// <summary>Good for one exchange against the next pair. A used one that comes back ends the session. Null when a cookie holds it.</summary>
    public string? RefreshToken => isHeld ? null : signedIn.RefreshToken.Reveal();

    public DateTimeOffset RefreshTokenExpiresAt => signedIn.RefreshTokenExpiresAt;

    /// <summary>The caller's role asks for a second factor and there is none: the tokens allow nothing but to enroll one. Refresh after that.</summary>
    public bool MustEnrollSecondFactor => signedIn.MustEnroll;
}

internal sealed class RegisterInput
{
    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>US numbers in any usual form, others with a plus sign and the country code.</summary>
    public string Phone { get; init; } = "";

    /// <summary>At least 8 characters, of any script.</summary>
    public string Password { get; init; } = "";

    /// <summary>Where they came from.</summary>
    public LeadSourceInput? Source { get; init; }
}

internal sealed class LoginInput
{
    public string Email { get; init; } = "";

    public string Password { get; init; } = "";
}

internal sealed class RefreshTokenInput
{
    /// <summary>Left out where a cookie holds it.</summary>
    public string? RefreshToken { get; init; }
}

internal sealed class LogoutInput
{
    /// <summary>Left out where a cookie holds it.</summary>
    public string? RefreshToken { get; init; }
}

internal abstract class SessionPayload(SessionNode? session, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>Null when the request was refused, or owes a second factor.</summary>
    public SessionNode? Session => session;
}

internal sealed class RegisterPayload(SessionNode? session, IReadOnlyList<Error> errors) : SessionPayload(session, errors);

internal sealed class LoginPayload(SessionNode? session, LoginChallengeNode? challenge, IReadOnlyList<Error> errors) : SessionPayload(session, errors)
{
    /// <summary>The password was right and the account has a second factor: go on with `completeLogin`. Null otherwise.</summary>
    public LoginChallengeNode? Challenge => challenge;
}

internal sealed class RefreshTokenPayload(SessionNode? session, IReadOnlyList<Error> errors) : SessionPayload(session, errors);

internal sealed class LogoutPayload(IReadOnlyList<Error> errors) : Payload(errors);

internal sealed class IdentityMutations
{
    /// <summary>Opens a customer's account and signs it in. A repeat is refused with `EMAIL_TAKEN` and changes nothing.</summary>
    [CountedAsSignIn]
    [Refuses("EMAIL_TAKEN", "INVALID_EMAIL", "INVALID_NAME", "INVALID_PHONE", "WEAK_PASSWORD", OpenToAll = true)]
    public static async Task<RegisterPayload> Register(RegisterInput input, [FromServices] Desk desk, [FromServices] CookieDesk cookies, CancellationToken ct)
    {
        var signedIn = await desk.Send(new Register(input.Name, input.Email, input.Phone, new Secret(input.Password), input.Source?.ToSource()), ct);
        return new(signedIn.IsSuccess ? cookies.Show(signedIn.Value) : null, signedIn.Errors);
    }

    /// <summary>Signs in. Whether an address has an account, the answer does not tell.</summary>
    [CountedAsSignIn]
    [Refuses("INVALID_CREDENTIALS", OpenToAll = true)]
    public static async Task<LoginPayload> Login(LoginInput input, [FromServices] Desk desk, [FromServices] CookieDesk cookies, CancellationToken ct)
    {
        var login = await desk.Send(new Login(input.Email, new Secret(input.Password)), ct);
        var step = login.IsSuccess ? login.Value : new(null, null);
        return new(step.SignedIn is { } session ? cookies.Show(session) : null, step.Challenge is { } challenge ? new(challenge) : null, login.Errors);
    }

    /// <summary>Exchanges a refresh token for the next pair of tokens.</summary>
    [CountedAsSignIn]
    [Refuses("INVALID_REFRESH_TOKEN", OpenToAll = true)]
    public static async Task<RefreshTokenPayload> RefreshToken(RefreshTokenInput input, [FromServices] Desk desk, [FromServices] CookieDesk cookies, CancellationToken ct)
    {
        var signedIn = await desk.Send(new Refresh(cookies.RefreshToken(input.RefreshToken)), ct);
        if (!signedIn.IsSuccess)
        {
            cookies.Clear();
        }

        return new(signedIn.IsSuccess ? cookies.Show(signedIn.Value) : null, signedIn.Errors);
    }

    /// <summary>Ends the session of a refresh token, its access tokens included. Safe to repeat.</summary>
    [Refuses(OpenToAll = true)]
    public static async Task<LogoutPayload> Logout(LogoutInput input, [FromServices] Desk desk, [FromServices] CookieDesk cookies, CancellationToken ct)
    {
        var done = await desk.Send(new Logout(cookies.RefreshToken(input.RefreshToken)), ct);
        cookies.Clear();
        return new(done.Errors);
    }
}
