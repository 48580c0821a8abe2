using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Stations;
using static MyHibachi.Application.Common.Permissions;

namespace MyHibachi.TestKit.Cluster;

/// <summary>Callers as their access tokens make them.</summary>
public static class Actors
{
    private static readonly string[] All =
    [
        BookingRead, BookingCreate, BookingApprove, BookingConfirm, BookingCancel, BookingAssignChef, BookingForOthers, BookingImport, BookingOverride,
        ChefRead, ChefUpdate, LeadRead, LeadUpdate, MessageRead, ScheduleRead, StationRead,
        CustomerRead, CustomerCreate, CustomerUpdate, CustomerDelete, CustomerRestore,
        BookingReschedule, BookingUpdate, BookingNote, BookingDelete, BookingRestore, BookingComplete, QuoteRead,
        StationUpdate, ChefCreate, ChefDelete, ChefRestore, ChefSchedule,
        WaitlistRead, WaitlistJoin, WaitlistAnswer,
        NegotiationRead, NegotiationRequest, NegotiationStatistics,
    ];

    public static Actor Admin() => User([.. All, AuditExport, AuditRead, AuditVerify, CustomerForget, CustomerMerging, SettingRead, SettingUpdate, StationCreate, StationDelete, StationRestore]) with { AllStations = true };

    /// <summary>Reads everything, restores, and changes nothing else.</summary>
    public static Actor Support() => User(BookingRead, ChefRead, LeadRead, MessageRead, ScheduleRead, StationRead, CustomerRead, CustomerRestore, BookingReschedule, BookingNote, BookingRestore, ChefRestore, QuoteRead, WaitlistRead, NegotiationRead) with { AllStations = true };

    public static Actor Manager(params StationId[] stations) => User(All) with { Stations = [.. stations] };

    public static Actor Customer(CustomerId self) => User(BookingRead, BookingCreate, BookingCancel, CustomerRead, CustomerUpdate, BookingReschedule, BookingUpdate, QuoteRead, WaitlistRead, WaitlistJoin, WaitlistAnswer, NegotiationRead, NegotiationRequest) with { Customer = self };

    public static Actor Chef(ChefId self) => User(BookingRead, ChefRead, ScheduleRead, ChefSchedule) with { Chef = self };

    private static Actor User(params string[] permissions) => Actor.Anonymous with
    {
        Kind = ActorKind.User,
        User = new(Guid.CreateVersion7()),
        Permissions = [.. permissions],
        NetworkAddress = "192.0.2.1",
        RequestId = "test",
    };
}
