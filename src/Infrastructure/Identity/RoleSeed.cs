using MyHibachi.Domain.Identity;
using static MyHibachi.Application.Common.Permissions;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>What each role starts with. From then on the tables are the truth.</summary>
internal static class RoleSeed
{
    private static readonly string[] All =
    [
        BookingRead, BookingCreate, BookingApprove, BookingConfirm, BookingCancel, BookingAssignChef, BookingForOthers,
        ChefRead, ChefUpdate, LeadRead, MessageRead, ScheduleRead, StationRead,
    ];

    // Who may do what is for one role alone to say: whoever may change that may do everything.
    private static readonly string[] Accounts = [UserManage, UserRead];

    private static readonly (RoleName Role, RoleReach Reach, string[] May)[] Seeded =
    [
        (RoleName.SuperAdmin, RoleReach.Everything, [.. All, .. Accounts]),
        (RoleName.Admin, RoleReach.Everything, All),
        (RoleName.CustomerSupport, RoleReach.Everything, [BookingRead, ChefRead, LeadRead, MessageRead, ScheduleRead, StationRead]),
        (RoleName.StationManager, RoleReach.OwnStations, All),
        (RoleName.Chef, RoleReach.Own, [BookingRead, ChefRead, ScheduleRead]),
        (RoleName.Customer, RoleReach.Own, [BookingRead, BookingCreate, BookingCancel]),
    ];

    public static IEnumerable<RoleRow> Roles => Seeded.Select(one => new RoleRow { Name = one.Role, Reach = one.Reach });

    public static IEnumerable<PermissionRow> Permissions => All.Concat(Accounts).Select(name => new PermissionRow { Name = name });

    public static IEnumerable<RolePermissionRow> Grants =>
        Seeded.SelectMany(one => one.May.Select(permission => new RolePermissionRow { Role = one.Role, Permission = permission }));
}
