using GraphQL.Types;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Customers;
using MyHibachi.GraphQL.Identity;
using MyHibachi.GraphQL.Leads;
using MyHibachi.GraphQL.Merges;
using MyHibachi.GraphQL.Messaging;
using MyHibachi.GraphQL.Negotiations;
using MyHibachi.GraphQL.Optimization;
using MyHibachi.GraphQL.Quotes;
using MyHibachi.GraphQL.Scheduling;
using MyHibachi.GraphQL.Settings;
using MyHibachi.GraphQL.Stations;
using MyHibachi.GraphQL.Trails;
using MyHibachi.GraphQL.Waitlists;

namespace MyHibachi.GraphQL.Hosting;

/// <summary>The one schema that serves every client.</summary>
internal sealed class ProductSchema : Schema
{
    public ProductSchema(IServiceProvider services)
        : base(services)
    {
        RegisterTypeMapping(typeof(DateOnly), typeof(LocalDateType));
        RegisterTypeMapping(typeof(TimeOnly), typeof(LocalTimeType));
        RegisterTypeMapping(typeof(DateTimeOffset), typeof(InstantType));
        var errors = new ErrorTypes();
        foreach (var type in errors.All)
        {
            RegisterType(type);
        }

        RegisterVisitor(new Prose());
        Query = new RootType(
            "Query",
            "What can be read. What lies outside the caller's reach behaves as if it did not exist.",
            FieldsOf<NodeQueries>.All,
            FieldsOf<IdentityQueries>.All,
            FieldsOf<OwnSessionQueries>.All,
            FieldsOf<UserQueries>.All,
            FieldsOf<ApiKeyQueries>.All,
            FieldsOf<RoleQueries>.All,
            FieldsOf<StationQueries>.All,
            FieldsOf<QuoteQueries>.All,
            FieldsOf<SchedulingQueries>.All,
            FieldsOf<TravelQueries>.All,
            FieldsOf<ScheduleQueries>.All,
            FieldsOf<HoldQueries>.All,
            FieldsOf<SuggestionQueries>.All,
            FieldsOf<BookingQueries>.All,
            FieldsOf<ChefQueries>.All,
            FieldsOf<CustomerQueries>.All,
            FieldsOf<CustomerMergeQueries>.All,
            FieldsOf<MessageQueries>.All,
            FieldsOf<LeadQueries>.All,
            FieldsOf<WaitlistQueries>.All,
            FieldsOf<NegotiationQueries>.All,
            FieldsOf<SettingQueries>.All,
            FieldsOf<DayPlanQueries>.All,
            FieldsOf<TimeOffQueries>.All,
            FieldsOf<TrailQueries>.All);
        Mutation = new RootType(
            "Mutation",
            "What can be changed. Each takes one input and answers with the record and with typed errors; a refused change changes nothing.",
            new MutationsOf<IdentityMutations>(errors).Fields,
            new MutationsOf<OwnSessionMutations>(errors).Fields,
            new MutationsOf<CodeMutations>(errors).Fields,
            new MutationsOf<SecondFactorMutations>(errors).Fields,
            new MutationsOf<UserMutations>(errors).Fields,
            new MutationsOf<ApiKeyMutations>(errors).Fields,
            new MutationsOf<RoleMutations>(errors).Fields,
            new MutationsOf<QuoteMutations>(errors).Fields,
            new MutationsOf<BookingMutations>(errors).Fields,
            new MutationsOf<HoldMutations>(errors).Fields,
            new MutationsOf<BookingEditMutations>(errors).Fields,
            new MutationsOf<BookingLifeMutations>(errors).Fields,
            new MutationsOf<CustomerMutations>(errors).Fields,
            new MutationsOf<CustomerMergeMutations>(errors).Fields,
            new MutationsOf<ChefMutations>(errors).Fields,
            new MutationsOf<StationMutations>(errors).Fields,
            new MutationsOf<ChefRecordMutations>(errors).Fields,
            new MutationsOf<LeadMutations>(errors).Fields,
            new MutationsOf<WaitlistMutations>(errors).Fields,
            new MutationsOf<NegotiationMutations>(errors).Fields,
            new MutationsOf<SettingMutations>(errors).Fields,
            new MutationsOf<DayPlanMutations>(errors).Fields,
            new MutationsOf<TimeOffMutations>(errors).Fields,
            new MutationsOf<ChefCalendarMutations>(errors).Fields,
            new MutationsOf<BusyCalendarMutations>(errors).Fields,
            new MutationsOf<TrailMutations>(errors).Fields);
        Subscription = new RootType(
            "Subscription",
            "What can be watched, over WebSocket (graphql-transport-ws) or server-sent events.",
            FieldsOf<ScheduleSubscription>.All);
    }
}
