namespace MyHibachi.Domain.Identity;

/// <summary>Names one account.</summary>
public readonly record struct UserId(Guid Value);
