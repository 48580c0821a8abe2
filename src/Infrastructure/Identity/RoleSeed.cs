using MyHibachi.Domain.Identity;
using static MyHibachi.Application.Common.Permissions;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>What each role starts with. From then on the tables are the truth.</summary>
internal static class RoleSeed
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

    // What goes beyond one station.
    private static readonly string[] OfTheHouse =
    [
        ApiKeyManage, ApiKeyRead, AuditExport, AuditRead, AuditVerify, CustomerForget, CustomerMerging, SettingRead, SettingUpdate, StationCreate, StationDelete, StationRestore,
    ];

    // Who may do what is for one role alone to say: whoever may change that may do everything.
    private static readonly string[] Accounts = [UserManage, UserRead, RoleManage, RoleRead];

    private static readonly (RoleName Role, RoleReach Reach, string[] May)[] Seeded =
    [
        (RoleName.SuperAdmin, RoleReach.Everything, [.. All, .. OfTheHouse, .. Accounts]),
        (RoleName.Admin, RoleReach.Everything, [.. All, .. OfTheHouse]),
        (RoleName.CustomerSupport, RoleReach.Everything, [BookingRead, ChefRead, LeadRead, LeadUpdate, MessageRead, ScheduleRead, StationRead, CustomerRead, CustomerRestore, BookingReschedule, BookingNote, BookingRestore, ChefRestore, QuoteRead, WaitlistRead, NegotiationRead]),
        (RoleName.StationManager, RoleReach.OwnStations, All),
        (RoleName.Chef, RoleReach.Own, [BookingRead, ChefRead, ScheduleRead, ChefSchedule]),
        (RoleName.Customer, RoleReach.Own, [BookingRead, BookingCreate, BookingCancel, CustomerRead, CustomerUpdate, BookingReschedule, BookingUpdate, QuoteRead, WaitlistRead, WaitlistJoin, WaitlistAnswer, NegotiationRead, NegotiationRequest]),
    ];

    public static IEnumerable<(RoleName Name, RoleReach Reach)> Roles => Seeded.Select(one => (one.Role, one.Reach));

    public static IEnumerable<PermissionRow> Permissions => All.Concat(OfTheHouse).Concat(Accounts).Select(name => new PermissionRow { Name = name });

    public static IEnumerable<(RoleName Role, string Permission)> Grants => Seeded.SelectMany(one => one.May.Select(permission => (one.Role, permission)));
}
