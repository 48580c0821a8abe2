using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Notifications;
using MyHibachi.Infrastructure.Common.Outbox;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Persistence;

internal sealed class UnitOfWork(MyHibachiDbContext db, AuditWriter audit, CurrentActor actor, CommitNews news, TimeProvider time) : IUnitOfWork
{
    private readonly List<IDomainEvent> _raised = [];

    private readonly Stack<Func<Task>> _compensations = [];

    public void Raise(IDomainEvent happened) => _raised.Add(happened);

    public void OnRollback(Func<Task> compensate) => _compensations.Push(compensate);

    public async Task<Error?> Commit(string action, string? reason, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var happened = CollectEvents();
        if (happened.Count == 0 && !db.ChangeTracker.HasChanges())
        {
            return null;
        }

        audit.Write(db, action, reason, now);
        var events = happened.ConvertAll(one => ToRow(one, now));
        db.AddRange(events);
        try
        {
            await Save(ct);
            news.Tell(NotificationChannels.Audit);
            news.Tell(events);
            return null;
        }
        catch (DbUpdateConcurrencyException lost)
        {
            return ConstraintErrors.For(lost);
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException refused && ConstraintErrors.For(refused) is { } error)
        {
            return error;
        }
        catch (PostgresException refused) when (ConstraintErrors.For(refused) is { } error)
        {
            // A promise that is looked at when all is written: the commit itself was refused.
            return error;
        }
    }

    public async Task Rollback()
    {
        db.ChangeTracker.Clear();
        _raised.Clear();
        while (_compensations.TryPop(out var compensate))
        {
            await compensate();
        }
    }

    // What a station's staff store is held to their stations by the database as well, for the length of the transaction.
    private async Task Save(CancellationToken ct)
    {
        if (actor.Value.Scope is not DataScope.OfStations(var stations))
        {
            await db.SaveChangesAsync(ct);
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var own = StaffConnections.Setting(stations);
        await db.Database.ExecuteSqlAsync($"SELECT set_config('myhibachi.stations', {own}, true)", ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    // The version counts every change, also one that touched no column of the root's own.
    private List<IDomainEvent> CollectEvents()
    {
        List<IDomainEvent> happened = [];
        foreach (var entry in db.ChangeTracker.Entries<AggregateRoot>().ToList())
        {
            var raised = entry.Entity.TakeEvents();
            happened.AddRange(raised);
            if (entry.State is EntityState.Modified || (entry.State is EntityState.Unchanged && raised.Count > 0))
            {
                entry.Property(root => root.Version).CurrentValue++;
            }
        }

        happened.AddRange(_raised);
        _raised.Clear();
        return happened;
    }

    private static OutboxEvent ToRow(IDomainEvent happened, DateTimeOffset now)
    {
        var (type, payload) = OutboxSerializer.Write(happened);
        return new()
        {
            Type = type,
            Payload = payload,
            BookingId = (happened as BookingEvent)?.Booking.Value,
            StationId = (happened as IScheduleEvent)?.Station.Value,
            OccurredAt = now,
            NextAttemptAt = now,
        };
    }
}
