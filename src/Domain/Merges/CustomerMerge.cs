using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Leads;
using MyHibachi.Domain.Waitlists;

namespace MyHibachi.Domain.Merges;

/// <summary>Names one merge.</summary>
public readonly record struct CustomerMergeId(Guid Value);

/// <summary>
/// That two records of one person became one, and what went over, so that it can go back. The record that stays keeps what it says; the other
/// only fills what it leaves open, and is put aside.
/// </summary>
public sealed class CustomerMerge : AggregateRoot
{
    // For the mapper, which sets every property itself.
    private CustomerMerge()
    {
    }

    public CustomerMergeId Id { get; private set; }

    /// <summary>The record that stays.</summary>
    public CustomerId CustomerId { get; private set; }

    /// <summary>The one that was put aside.</summary>
    public CustomerId DuplicateId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Who, as idempotency keys and the audit trail know them.</summary>
    public string By { get; private set; } = "";

    public StatedReason Reason { get; private set; }

    /// <summary>The bookings, leads and entries on waitlists that went over.</summary>
    public MovedRecords Records { get; private set; } = new([], []);

    /// <summary>What the record that stays took of the other.</summary>
    public TakenParts Parts { get; private set; } = new(null, false, false, [], []);

    /// <summary>Null while the merge stands.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Makes the two one. Nothing may have been taken of them before.</summary>
    public static Result<CustomerMerge> Make(CustomerMergeId id, CustomerRecords kept, CustomerRecords duplicate, Deletion why)
    {
        if (kept.Customer.Id == duplicate.Customer.Id)
        {
            return MergeErrors.SameCustomer();
        }

        if (duplicate.InTheWayOf(kept) is { } twice)
        {
            return MergeErrors.BookedTwice(twice.Number);
        }

        duplicate.LeaveWhat(kept);
        var parts = kept.Customer.Absorb(duplicate.Customer);
        return duplicate.Customer.PutAsideFor(kept.Customer.Id, why).Map(_ => new CustomerMerge
        {
            Id = id,
            CustomerId = kept.Customer.Id,
            DuplicateId = duplicate.Customer.Id,
            At = why.At,
            By = why.By,
            Reason = why.Reason,
            Records = duplicate.HandOver(kept.Customer.Id),
            Parts = parts,
        });
    }

    /// <summary>Gives back what went over and has stayed as it was since. What came later stays with whom it belongs now.</summary>
    public Result<Done> Undo(CustomerRecords kept, Customer duplicate, RecordPolicy policy, DateTimeOffset now)
    {
        if (UndoneAt is not null)
        {
            return MergeErrors.Undone();
        }

        return duplicate.ComeBack(policy, now).Map(_ =>
        {
            kept.Only(Records).HandOver(duplicate.Id);
            kept.Customer.GiveBack(duplicate, Parts);
            UndoneAt = now;
            return Done.Value;
        });
    }
}

/// <summary>The bookings, leads and entries on waitlists that went over, by their ids.</summary>
/// <param name="Waits">Null for a merge from before there were waitlists.</param>
public sealed record MovedRecords(IReadOnlyList<Guid> Bookings, IReadOnlyList<Guid> Leads, IReadOnlyList<Guid>? Waits = null);

/// <summary>A customer and everything that is theirs, deleted bookings too.</summary>
public sealed record CustomerRecords(Customer Customer, IReadOnlyList<Booking> Bookings, IReadOnlyList<Lead> Leads, IReadOnlyList<WaitlistEntry> Waits)
{
    /// <summary>The booking of these in whose slot the other has one too: nobody is at two parties at once.</summary>
    public Booking? InTheWayOf(CustomerRecords other) => Bookings.Where(TakesPlace)
        .FirstOrDefault(booking => other.Bookings.Where(TakesPlace).Any(one => one.Slot == booking.Slot));

    /// <summary>Waits no longer for what the other waits for or has: one person waits once.</summary>
    public void LeaveWhat(CustomerRecords other)
    {
        var theirs = other.Waits.Where(entry => entry.IsOpen).Select(entry => entry.Slot).Concat(other.Bookings.Where(TakesPlace).Select(booking => booking.Slot)).ToHashSet();
        foreach (var entry in Waits.Where(entry => entry.IsOpen && theirs.Contains(entry.Slot)))
        {
            entry.Leave();
        }
    }

    /// <summary>Only those that are named.</summary>
    public CustomerRecords Only(MovedRecords named) => this with
    {
        Bookings = [.. Bookings.Where(booking => named.Bookings.Contains(booking.Id.Value))],
        Leads = [.. Leads.Where(lead => named.Leads.Contains(lead.Id.Value))],
        Waits = [.. Waits.Where(entry => named.Waits?.Contains(entry.Id.Value) is true)],
    };

    /// <summary>Makes them another customer's.</summary>
    public MovedRecords HandOver(CustomerId to)
    {
        foreach (var booking in Bookings)
        {
            booking.BelongTo(to);
        }

        foreach (var lead in Leads)
        {
            lead.BelongTo(to);
        }

        foreach (var entry in Waits)
        {
            entry.BelongTo(to);
        }

        return new([.. Bookings.Select(booking => booking.Id.Value)], [.. Leads.Select(lead => lead.Id.Value)], [.. Waits.Select(entry => entry.Id.Value)]);
    }

    private static bool TakesPlace(Booking booking) => booking is { Status: not BookingStatus.Cancelled, Deletion: null };
}
