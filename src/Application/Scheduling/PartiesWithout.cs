using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Scheduling;

/// <summary>How many of the day's parties nobody could serve any more if a chef did not come.</summary>
[GenerateSerializer, Alias("scheduling.parties-without")]
[Requires(Permissions.ChefUpdate)]
public sealed record PartiesWithout([property: Id(0)] StationDayKey Day, [property: Id(1)] ChefId Chef) : IStationDayRequest<Result<int>>
{
    internal sealed class Handler(CurrentDay day) : IRequestHandler<PartiesWithout, Result<int>>
    {
        public Task<Result<int>> Handle(PartiesWithout request, CancellationToken cancellationToken) =>
            Task.FromResult(Result<int>.Success(day.Board.UnservedWithout(request.Chef)));
    }
}
