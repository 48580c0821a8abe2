using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>Refuses what is asked of a day of a station that does not exist: its grain has no board to run it on.</summary>
internal sealed class KnowTheStation<TRequest, TResponse>(CurrentDay day) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IStationDayRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    public Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken) =>
        day.IsKnown ? next() : Task.FromResult(TResponse.Failure([StationErrors.NotFound()]));
}
