using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Identity;

/// <summary>
/// Somebody typed an address and asked for a way back in. Raised whether the address has an account or not, so that neither answer nor
/// timing tells.
/// </summary>
public sealed record PasswordResetAsked(string Email) : IDomainEvent;

/// <summary>Somebody wants to show that a mailbox is theirs.</summary>
public sealed record EmailVerificationAsked(UserId User) : IDomainEvent;

/// <summary>Somebody was given an account and has to be told.</summary>
public sealed record UserInvited(UserId User) : IDomainEvent;
