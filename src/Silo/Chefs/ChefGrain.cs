using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Application.Common.Pipeline;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Silo.Common;

namespace MyHibachi.Silo.Chefs;

/// <summary>Hosts the use cases of one chef, and wakes to read the chef's own calendar again.</summary>
internal sealed class ChefGrain(IServiceProvider services, BusyCalendarPolicy calendars) : Grain, IChefGrain, IRemindable
{
    private const string BusyCalendar = "busy-calendar";

    public async Task<TResponse> Handle<TResponse>(IChefRequest<TResponse> request)
    {
        if (request is not IBusyCalendarRequest || await this.GetReminder(BusyCalendar) is not null)
        {
            return await OwnedScope.Run(services, request);
        }

        // Before there is anything to read: a reminder too many ends itself, one too few would be missed for good.
        await this.RegisterOrUpdateReminder(BusyCalendar, calendars.RefreshEvery, calendars.RefreshEvery);
        var answer = await OwnedScope.Run(services, request);
        if (answer is Result<Done> { IsSuccess: false })
        {
            await this.WakeNoMore(BusyCalendar);
        }

        return answer;
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        ActorBaggage.Pack(Actor.System);
        var refreshed = await OwnedScope.Run(services, new RefreshChefBusyCalendar(new(this.GetPrimaryKey())));
        if (!refreshed.IsSuccess && (refreshed.Errors[0] == ChefErrors.NoCalendar() || refreshed.Errors[0] == ChefErrors.NotFound()))
        {
            await this.WakeNoMore(BusyCalendar);
        }
        else if (status.Period != calendars.RefreshEvery)
        {
            await this.RegisterOrUpdateReminder(BusyCalendar, calendars.RefreshEvery, calendars.RefreshEvery);
        }
    }
}
