using GraphQL;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Identity;

/// <summary>A sign-in whose password was right and which owes the second factor.</summary>
[Name("LoginChallenge")]
internal sealed class LoginChallengeNode(IssuedAccessToken challenge)
{
    /// <summary>For `completeLogin`, and for nothing else.</summary>
    public string Token => challenge.Token.Reveal();

    public DateTimeOffset ExpiresAt => challenge.ExpiresAt;
}

internal sealed class CompleteLoginInput
{
    /// <summary>The token of the challenge that `login` answered with.</summary>
    public string Challenge { get; init; } = "";

    /// <summary>What the app shows, or one of the recovery codes. Each is good once.</summary>
    public string Code { get; init; } = "";
}

internal sealed class EnrollSecondFactorInput
{
    public string CurrentPassword { get; init; } = "";
}

internal sealed class ConfirmSecondFactorInput
{
    /// <summary>What the app shows.</summary>
    public string Code { get; init; } = "";
}

internal sealed class DisableSecondFactorInput
{
    public string CurrentPassword { get; init; } = "";

    /// <summary>What the app shows, or one of the recovery codes.</summary>
    public string Code { get; init; } = "";
}

internal sealed class CompleteLoginPayload(SessionNode? session, IReadOnlyList<Error> errors) : SessionPayload(session, errors);

internal sealed class EnrollSecondFactorPayload(Enrollment? enrollment, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>To type into an app that cannot read the picture. Shown this once; null when the request was refused.</summary>
    public string? Secret => enrollment?.Text.Reveal();

    /// <summary>What the picture for the app's camera says.</summary>
    public string? Uri => enrollment?.Uri.Reveal();
}

internal sealed class ConfirmSecondFactorPayload(IReadOnlyList<Secret>? recovery, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>To be kept on paper: each signs in once when the app is lost. Shown this once; null when the request was refused.</summary>
    public IEnumerable<string>? RecoveryCodes => recovery?.Select(code => code.Reveal());
}

internal sealed class DisableSecondFactorPayload(IReadOnlyList<Error> errors) : Payload(errors);

internal sealed class SecondFactorMutations
{
    /// <summary>Finishes a sign-in that owes the second factor. Wrong tries bring a delay.</summary>
    [CountedAsSignIn]
    [Refuses("INVALID_CHALLENGE", "INVALID_SECOND_FACTOR", OpenToAll = true)]
    public static async Task<CompleteLoginPayload> CompleteLogin(
        CompleteLoginInput input, [FromServices] Desk desk, [FromServices] CookieDesk cookies, CancellationToken ct)
    {
        var signedIn = await desk.Send(new CompleteLogin(new(input.Challenge), new(input.Code)), ct);
        return new(signedIn.IsSuccess ? cookies.Show(signedIn.Value) : null, signedIn.Errors);
    }

    /// <summary>Begins a second factor for the caller: a secret for an authenticator app. Signing in asks for it after `confirmSecondFactor`.</summary>
    [CountedAsSignIn]
    [Refuses("SECOND_FACTOR_ON", "WRONG_PASSWORD")]
    public static async Task<EnrollSecondFactorPayload> EnrollSecondFactor(EnrollSecondFactorInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var enrolled = await desk.Send(new EnrollSecondFactor(new(input.CurrentPassword)), ct);
        return new(enrolled.IsSuccess ? enrolled.Value : null, enrolled.Errors);
    }

    /// <summary>Turns the caller's second factor on, by a code that the app shows.</summary>
    [CountedAsSignIn]
    [Refuses("INVALID_SECOND_FACTOR", "SECOND_FACTOR_ON")]
    public static async Task<ConfirmSecondFactorPayload> ConfirmSecondFactor(ConfirmSecondFactorInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var recovery = await desk.Send(new ConfirmSecondFactor(new(input.Code)), ct);
        return new(recovery.IsSuccess ? recovery.Value : null, recovery.Errors);
    }

    /// <summary>Turns the caller's second factor off, by the password and a last code.</summary>
    [CountedAsSignIn]
    [Refuses("INVALID_SECOND_FACTOR", "WRONG_PASSWORD")]
    public static async Task<DisableSecondFactorPayload> DisableSecondFactor(DisableSecondFactorInput input, [FromServices] Desk desk, CancellationToken ct) =>
        new((await desk.Send(new DisableSecondFactor(new(input.CurrentPassword), new(input.Code)), ct)).Errors);
}
