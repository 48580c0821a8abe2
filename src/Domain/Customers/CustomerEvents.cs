using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Domain.Customers;

/// <summary>Two records of one person became one.</summary>
/// <param name="Customer">The record that stays.</param>
public sealed record CustomersMerged(CustomerId Customer, CustomerId Duplicate) : IDomainEvent;

/// <summary>A customer asked to be forgotten, and the record was emptied.</summary>
/// <param name="Account">The account that was closed with it; null for somebody who had none.</param>
public sealed record CustomerForgotten(CustomerId Customer, UserId? Account) : IDomainEvent;
