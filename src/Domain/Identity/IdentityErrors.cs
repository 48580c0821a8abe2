using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Identity;

/// <summary>Every refusal that concerns an account or signing in.</summary>
public static class IdentityErrors
{
    public static Error InvalidName() => new("INVALID_NAME", "A name has 1 to 200 characters.", "name");

    /// <summary>Also for a customer whom staff wrote down: whoever registers has not shown that the mailbox is theirs.</summary>
    public static Error EmailTaken() => new("EMAIL_TAKEN", "This email address is in use. Sign in, or ask us for help.", "email");

    public static Error ChefHasAccount() => new("CHEF_HAS_ACCOUNT", "This chef has an account already.", "chefId");

    public static Error PasswordLength(int min, int max) => WeakPassword($"A password has {min} to {max} characters.");

    public static Error PasswordGuessable() => WeakPassword("This password is among the first that somebody else would try.");

    public static Error PasswordUnreadable() => WeakPassword("This password holds a character that is none.");

    /// <summary>One answer for an unknown address, a wrong password and too many tries, so that none can be told from another.</summary>
    public static Error InvalidCredentials() => new(
        "INVALID_CREDENTIALS", "The email address or the password is wrong. After several tries, wait a little before the next.");

    /// <summary>Also when the right one comes after too many tries.</summary>
    public static Error WrongPassword() => new(
        "WRONG_PASSWORD", "This is not your password. After several tries, wait a little before the next.", "currentPassword");

    /// <summary>One answer for an unknown address, a wrong, spent or expired code and too many tries.</summary>
    public static Error InvalidCode() => new("INVALID_CODE", "This code is wrong, was used, or is too old. Ask for another one.", "code");

    /// <summary>Also for a code that was used before, and for the right one after too many tries.</summary>
    public static Error InvalidSecondFactor() => new(
        "INVALID_SECOND_FACTOR", "This code is wrong or was used. After several tries, wait a little before the next.", "code");

    public static Error InvalidChallenge() => new("INVALID_CHALLENGE", "This sign-in took too long. Begin again with your password.", "challenge");

    public static Error SecondFactorOn() => new("SECOND_FACTOR_ON", "Your account has a second factor. Disable it before you enroll another.");

    public static Error NoSecondFactor() => new("NO_SECOND_FACTOR", "This account has no second factor.", "userId");

    public static Error InvitationPending() => new("INVITATION_PENDING", "This person has not accepted the invitation yet. Send it again instead.", "userId");

    public static Error InvitationAccepted() => new("INVITATION_ACCEPTED", "This person has accepted the invitation before.", "userId");

    public static Error UserNotFound() => new("USER_NOT_FOUND", "There is no such account.", "userId");

    /// <summary>Also when none was named: everybody has a role.</summary>
    public static Error RoleNotFound() => new("ROLE_NOT_FOUND", "Name one role or more, each of which there is.", "roles");

    public static Error LastSuperAdmin() => new("LAST_SUPER_ADMIN", "Somebody must be left who may do everything. Give that role to another person first.", "userId");

    public static Error SessionNotFound() => new("SESSION_NOT_FOUND", "You have no such session.", "sessionId");

    public static Error InvalidRefreshToken() => new("INVALID_REFRESH_TOKEN", "This sign-in has ended. Sign in again.", "refreshToken");

    public static Error InvalidAccessToken() => new("INVALID_ACCESS_TOKEN", "This access token is not one of ours.");

    public static Error AccessTokenExpired() => new("ACCESS_TOKEN_EXPIRED", "This access token has expired. Ask for a new one with the refresh token.");

    private static Error WeakPassword(string message) => new("WEAK_PASSWORD", message, "password");
}
