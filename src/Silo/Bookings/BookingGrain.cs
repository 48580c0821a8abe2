using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Common.Pipeline;
using MyHibachi.Domain.Bookings;
using MyHibachi.Silo.Common;

namespace MyHibachi.Silo.Bookings;

/// <summary>Hosts the use cases of one booking, and wakes for its timeline.</summary>
internal sealed class BookingGrain(IServiceProvider services, TimeProvider time, ReminderSettings settings) : Grain, IBookingGrain, IRemindable
{
    private const string Timeline = "timeline";

    public Task<TResponse> Handle<TResponse>(IBookingRequest<TResponse> request) => OwnedScope.Run(services, request);

    public async Task Wake()
    {
        // Whoever woke it, the timeline is the program's own doing.
        ActorBaggage.Pack(Actor.System);
        await this.WakeAt(Timeline, await TakeWhatIsDue(), time, settings);
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => Wake();

    private async Task<DateTimeOffset?> TakeWhatIsDue()
    {
        while (true)
        {
            var taken = await Handle(new TakeDueStep(new BookingId(this.GetPrimaryKey())));
            if (!taken.IsSuccess)
            {
                return taken.Errors[0] == BookingErrors.NotFound() ? null : throw new StepNotTakenException(taken.Errors[0].Code);
            }

            if (taken.Value is not { } next || next > time.GetUtcNow())
            {
                return taken.Value;
            }
        }
    }
}

/// <summary>A due step could not be taken this time. Whoever woke the booking tries again: the reminder, or the outbox.</summary>
[GenerateSerializer, Alias("bookings.step-not-taken")]
public sealed class StepNotTakenException(string code) : Exception($"The due step was not taken: {code}.");
