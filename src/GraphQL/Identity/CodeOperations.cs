using GraphQL;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Identity;

internal sealed class VerifyEmailInput
{
    public string Email { get; init; } = "";

    /// <summary>As it stands in the message; case, spaces and hyphens do not count.</summary>
    public string Code { get; init; } = "";
}

internal sealed class RequestPasswordResetInput
{
    public string Email { get; init; } = "";
}

internal sealed class ResetPasswordInput
{
    public string Email { get; init; } = "";

    /// <summary>As it stands in the message; case, spaces and hyphens do not count.</summary>
    public string Code { get; init; } = "";

    /// <summary>At least 8 characters, of any script.</summary>
    public string NewPassword { get; init; } = "";
}

internal sealed class RequestEmailVerificationInput
{
    /// <summary>The address that the person sees before them; if it is given and not their own any more, nothing is sent.</summary>
    public string? Email { get; init; }
}

internal sealed class RequestEmailVerificationPayload(IReadOnlyList<Error> errors) : Payload(errors);

internal sealed class VerifyEmailPayload(IReadOnlyList<Error> errors) : Payload(errors);

internal sealed class RequestPasswordResetPayload(IReadOnlyList<Error> errors) : Payload(errors);

internal sealed class ResetPasswordPayload(IReadOnlyList<Error> errors) : Payload(errors);

internal sealed class CodeMutations
{
    /// <summary>Sends a code to the caller's own address, at most one a minute. None comes when the address was verified before.</summary>
    [Refuses("INVALID_EMAIL")]
    public static async Task<RequestEmailVerificationPayload> RequestEmailVerification(RequestEmailVerificationInput input, [FromServices] Desk desk, CancellationToken ct) =>
        new((await desk.Send(new RequestEmailVerification(input.Email), ct)).Errors);

    /// <summary>Shows that a mailbox belongs to an account, by the code that was sent there. Needs no sign-in.</summary>
    [CountedAsSignIn]
    [Refuses("INVALID_CODE", OpenToAll = true)]
    public static async Task<VerifyEmailPayload> VerifyEmail(VerifyEmailInput input, [FromServices] Desk desk, CancellationToken ct) =>
        new((await desk.Send(new VerifyEmail(input.Email, new(input.Code)), ct)).Errors);

    /// <summary>Sends a code to an address if an account has it, at most one a minute. The answer does not tell whether one has.</summary>
    [CountedAsSignIn]
    [Refuses("INVALID_EMAIL", OpenToAll = true)]
    public static async Task<RequestPasswordResetPayload> RequestPasswordReset(RequestPasswordResetInput input, [FromServices] Desk desk, CancellationToken ct) =>
        new((await desk.Send(new RequestPasswordReset(input.Email), ct)).Errors);

    /// <summary>Gives an account another password by the code that was sent to its address. All its sessions end.</summary>
    [CountedAsSignIn]
    [Refuses("INVALID_CODE", "WEAK_PASSWORD", OpenToAll = true)]
    public static async Task<ResetPasswordPayload> ResetPassword(ResetPasswordInput input, [FromServices] Desk desk, CancellationToken ct) =>
        new((await desk.Send(new ResetPassword(input.Email, new(input.Code), new(input.NewPassword)), ct)).Errors);
}
