using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common.Pipeline;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Identity;
using MyHibachi.Application.Leads;
using MyHibachi.Application.Merges;
using MyHibachi.Application.Messaging;
using MyHibachi.Application.Negotiations;
using MyHibachi.Application.Optimization;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Settings;
using MyHibachi.Application.Stations;
using MyHibachi.Application.Waitlists;

namespace MyHibachi.Application.Common;

/// <summary>Registers the use cases and the pipeline they run through.</summary>
public static class ApplicationServices
{
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        var assembly = typeof(ApplicationServices).Assembly;
        services.AddScoped<CurrentActor>().AddScoped<OwnedRequest>().AddScoped<CurrentDay>().AddScoped<DayDrives>().AddScoped<DaySeats>().AddScoped<StaffOverride>().AddScoped<ChefScores>().AddScoped<SlotSearch>().AddScoped<ScheduleDrives>();
        services.AddScoped<RecordDesk>().AddScoped<CustomerForms>().AddScoped<StationForms>().AddScoped<ChefForms>().AddScoped<ChefNeeds>().AddScoped<BusyCalendarDesk>().AddScoped<BusyConflicts>().AddScoped<MergeDesk>();
        services.AddScoped<SlotWish>().AddScoped<BookingMove>().AddScoped<BookingEdit>().AddScoped<EditedBookings>();
        services.AddScoped<PartyDesk>().AddScoped<BookingSale>().AddScoped<KeptPlace>().AddScoped<PartyPricing>().AddScoped<ServiceAreas>().AddScoped<CustomerDesk>().AddScoped<MessageDesk>();
        services.AddScoped<DayProblems>().AddScoped<DaySearch>().AddScoped<DayAssignments>();
        services.AddScoped<LeadDesk>().AddScoped<LeadFacts>().AddScoped<DraftReasons>().AddScoped<LeadFile>().AddScoped<LeadSale>().AddScoped<SettingFile>();
        services.AddScoped<WaitlistDoor>().AddScoped<WaitlistSale>().AddScoped<WaitlistFile>().AddScoped<KeptPlaces>();
        services.AddScoped<NegotiationFile>().AddScoped<NegotiationDoor>().AddScoped<WhomToAsk>().AddScoped<AskedParty>().AddScoped<Agreement>().AddScoped<PlaceExchange>().AddScoped<NegotiationPost>();
        services.AddIdentityUseCases();
        services.AddValidatorsFromAssembly(assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        foreach (var handler in EventHandlers.In(assembly))
        {
            services.AddScoped(handler.Service, handler.Implementation);
        }

        return services.AddMediatR(options => options
            .RegisterServicesFromAssembly(assembly)
            .AddOpenBehavior(typeof(CaptureLostDemand<,>))
            .AddOpenBehavior(typeof(ForwardToOwner<,>))
            .AddOpenBehavior(typeof(KnowTheStation<,>))
            .AddOpenBehavior(typeof(ValidateForm<,>))
            .AddOpenBehavior(typeof(Authorize<,>))
            .AddOpenBehavior(typeof(NameTheDuplicate<,>))
            .AddOpenBehavior(typeof(Commit<,>))
            .AddOpenBehavior(typeof(AnswerOnce<,>)));
    }
}
