using MediatR;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Scheduling;

namespace MyHibachi.Application.Common.Pipeline;

/// <summary>Sends a request that names its owner to that owner's grain, which runs it through the rest of the pipeline.</summary>
internal sealed class ForwardToOwner<TRequest, TResponse>(IGrainFactory grains, CurrentActor actor, OwnedRequest owned)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        // The grain has it already. Another request that the grain's handler sends is not the same object and goes on its way.
        if (ReferenceEquals(request, owned.Value))
        {
            return next();
        }

        return request switch
        {
            IBookingRequest<TResponse> booking => Travel(() => grains.Booking(booking.Booking).Handle(booking), request, cancellationToken),
            IStationDayRequest<TResponse> day => Travel(() => grains.StationDay(day.Day).Handle(day), request, cancellationToken),
            IChefRequest<TResponse> chef => Travel(() => grains.Chef(chef.Chef).Handle(chef), request, cancellationToken),
            _ => next(),
        };
    }

    private Task<TResponse> Travel(Func<Task<TResponse>> call, TRequest request, CancellationToken ct)
    {
        ActorBaggage.Pack(actor.Value);
        return LostSilo.Outlive(call, request is IIdempotent, ct);
    }
}

/// <summary>Carries who acts along with a call to a grain.</summary>
public static class ActorBaggage
{
    private const string Key = "myhibachi.actor";

    public static void Pack(Actor actor) => RequestContext.Set(Key, actor);

    /// <summary>Who acts; the program itself when the call came from a reminder or an event.</summary>
    public static Actor Unpack() => RequestContext.Get(Key) as Actor ?? Actor.System;
}
