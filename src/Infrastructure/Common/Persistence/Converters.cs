using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>Stores any id of the domain as the uuid it wraps.</summary>
/// <typeparam name="TId">A value with one <c>Guid Value</c> and a constructor that takes it.</typeparam>
internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(ToGuid, FromGuid)
{
    private static Expression<Func<TId, Guid>> ToGuid
    {
        get
        {
            var id = Expression.Parameter(typeof(TId));
            return Expression.Lambda<Func<TId, Guid>>(Expression.Property(id, "Value"), id);
        }
    }

    private static Expression<Func<Guid, TId>> FromGuid
    {
        get
        {
            var value = Expression.Parameter(typeof(Guid));
            return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
        }
    }
}

internal sealed class MoneyConverter() : ValueConverter<Money, long>(money => money.Cents, cents => Money.FromCents(cents));

internal sealed class EmailAddressConverter() : ValueConverter<EmailAddress, string>(email => email.Value, text => EmailAddress.FromStored(text));

internal sealed class PhoneNumberConverter() : ValueConverter<PhoneNumber, string>(phone => phone.Value, text => PhoneNumber.FromStored(text));

internal sealed class StatedReasonConverter() : ValueConverter<StatedReason, string>(reason => reason.Text, text => StatedReason.Create(text).Value);
