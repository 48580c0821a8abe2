using MyHibachi.Application.Common;
using MyHibachi.Application.Common.Pipeline;
using MyHibachi.Application.Negotiations;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Settings;
using MyHibachi.Application.Waitlists;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;
using MyHibachi.Silo.Common;

namespace MyHibachi.Silo.Scheduling;

/// <summary>Hosts the use cases of one station day, keeps its board in memory between them, and wakes for those who wait for a place.</summary>
internal sealed class StationDayGrain(IServiceProvider services, IRosters rosters, RunningRules rules, TimeProvider time, ReminderSettings settings)
    : Grain, IStationDayGrain, IRemindable
{
    private const string Waitlist = "waitlist";

    private const string Negotiations = "negotiations";

    // More than can be quicker at once; then whoever asked tries again.
    private const int Attempts = 10;

    // Outlives the board: what was asked for is not asked for again because the claims are read anew.
    private readonly DriveTable _drives = new();

    private StationDay? _board;

    private Roster? _roster;

    private SchedulingPolicy? _policy;

    private bool _hasRoom;

    // Until it is known that no reminder is set.
    private bool _mayBeReminded = true;

    public async Task<TResponse> Handle<TResponse>(IStationDayRequest<TResponse> request)
    {
        var answer = await OwnedScope.Run(services, request, Enter, Leave);
        if (_hasRoom)
        {
            await ServeWaiting();
        }

        return answer;
    }

    public Task PlaceSold(ClaimId claim)
    {
        _board?.Settle(claim);
        return Task.CompletedTask;
    }

    public Task PlaceReleased(ClaimId claim)
    {
        _board?.Release(claim);

        // In the same turn: nobody else is asked in between.
        return ServeWaiting();
    }

    public async Task ServeWaiting()
    {
        // Whoever brought it about, the offer is the program's own doing.
        ActorBaggage.Pack(Actor.System);
        _hasRoom = false;
        var next = await ServeAll();
        if (next is not null || _mayBeReminded)
        {
            await this.WakeAt(Waitlist, next, time, settings);
            _mayBeReminded = next is not null;
        }
    }

    public async Task EndNegotiations()
    {
        ActorBaggage.Pack(Actor.System);
        var lapsed = await Handle(new LapseNegotiations(this.Key()));
        if (!lapsed.IsSuccess && lapsed.Errors[0] != StationErrors.NotFound())
        {
            throw new NegotiationNotEndedException(lapsed.Errors[0].Code);
        }

        await this.WakeAt(Negotiations, lapsed.IsSuccess ? lapsed.Value : null, time, settings);
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => reminderName == Negotiations ? EndNegotiations() : ServeWaiting();

    private async Task<DateTimeOffset?> ServeAll()
    {
        for (var late = 0; ;)
        {
            var served = await Handle(new ServeWaitlist(this.Key()));
            if (!served.IsSuccess && served.Errors[0] == StationErrors.NotFound())
            {
                return null;
            }

            if (!served.IsSuccess && ++late == Attempts)
            {
                throw new WaitlistNotServedException(served.Errors[0].Code);
            }

            if (served.IsSuccess && (served.Value is not { } next || next > time.GetUtcNow()))
            {
                return served.Value;
            }
        }
    }

    private async ValueTask Enter(IServiceProvider scope)
    {
        var day = this.Key();
        if (await rosters.Find(day.Station, CancellationToken.None) is not { } roster)
        {
            return;
        }

        var (now, policy) = (time.GetUtcNow(), rules.Current.Scheduling);
        if (_board is null || _board.HasExpiredHolds(now))
        {
            _board = Board(await scope.GetRequiredService<IHolds>().Load(day, now, CancellationToken.None), roster);
        }
        else if (_roster != roster || !ReferenceEquals(_policy, policy))
        {
            _board = Board(_board.Claims, roster);
        }

        (_roster, _policy) = (roster, policy);
        scope.GetRequiredService<CurrentDay>().Enter(_board, roster);

        StationDay Board(IReadOnlyCollection<Claim> claims, Roster current) => new(day.Date, current.Clock, policy, current.Chefs, claims, current.Station.Opening, _drives);
    }

    private void Leave(IServiceProvider scope)
    {
        var day = scope.GetRequiredService<CurrentDay>();
        _hasRoom |= day.HasRoom;
        if (day.IsStale)
        {
            _board = null;
        }
    }
}

/// <summary>A step of a waitlist could not be taken this time. Whoever woke the day tries again: the reminder, or the outbox.</summary>
[GenerateSerializer, Alias("waitlists.not-served")]
public sealed class WaitlistNotServedException(string code) : Exception($"The waitlist was not served: {code}.");
