using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Settings;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Silo.Common;

namespace MyHibachi.Silo.Scheduling;

/// <summary>Hosts the use cases of one station day, and keeps its board in memory between them.</summary>
internal sealed class StationDayGrain(IServiceProvider services, IRosters rosters, RunningRules rules, TimeProvider time) : Grain, IStationDayGrain
{
    // Outlives the board: what was asked for is not asked for again because the claims are read anew.
    private readonly DriveTable _drives = new();

    private StationDay? _board;

    private Roster? _roster;

    private SchedulingPolicy? _policy;

    public Task<TResponse> Handle<TResponse>(IStationDayRequest<TResponse> request) => OwnedScope.Run(services, request, Enter, Leave);

    public Task PlaceSold(ClaimId claim)
    {
        _board?.Settle(claim);
        return Task.CompletedTask;
    }

    public Task PlaceReleased(ClaimId claim)
    {
        _board?.Release(claim);
        return Task.CompletedTask;
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
        if (scope.GetRequiredService<CurrentDay>().IsStale)
        {
            _board = null;
        }
    }
}
