namespace MyHibachi.Application.Common;

/// <summary>The caller must have this permission. Which records it reaches, the actor's scope decides.</summary>
/// <param name="permission">One of <see cref="Permissions"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(string permission) : Attribute
{
    public string Permission { get; } = permission;
}

/// <summary>Anybody may send this, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToAllAttribute : Attribute;

/// <summary>Everybody who is signed in as a person may send this: it concerns nothing but the sender's own account.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForOneselfAttribute : Attribute;

/// <summary>Only the program itself sends this.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SystemOnlyAttribute : Attribute;

/// <summary>Everything a role can be allowed, as <c>resource:action</c>. Which role has which is data.</summary>
public static class Permissions
{
    public const string ApiKeyManage = "api_key:manage";
    public const string ApiKeyRead = "api_key:read";
    public const string AuditExport = "audit:export";
    public const string AuditRead = "audit:read";
    public const string AuditVerify = "audit:verify";
    public const string BookingRead = "booking:read";
    public const string BookingCreate = "booking:create";
    public const string BookingApprove = "booking:approve";
    public const string BookingConfirm = "booking:confirm";
    public const string BookingCancel = "booking:cancel";
    public const string BookingAssignChef = "booking:assign_chef";
    public const string BookingForOthers = "booking:create_for_others";
    public const string ChefRead = "chef:read";
    public const string ChefUpdate = "chef:update";
    public const string ChefCreate = "chef:create";
    public const string ChefDelete = "chef:delete";
    public const string ChefRestore = "chef:restore";
    public const string ChefSchedule = "chef:schedule";
    public const string CustomerMerging = "customer:merge";
    public const string CustomerForget = "customer:forget";
    public const string LeadRead = "lead:read";
    public const string LeadUpdate = "lead:update";
    public const string MessageRead = "message:read";
    public const string BookingReschedule = "booking:reschedule";
    public const string BookingUpdate = "booking:update";
    public const string BookingImport = "booking:import";
    public const string BookingOverride = "booking:override";
    public const string BookingNote = "booking:note";
    public const string BookingDelete = "booking:delete";
    public const string BookingRestore = "booking:restore";
    public const string BookingComplete = "booking:complete";
    public const string CustomerRead = "customer:read";
    public const string CustomerCreate = "customer:create";
    public const string CustomerUpdate = "customer:update";
    public const string CustomerDelete = "customer:delete";
    public const string CustomerRestore = "customer:restore";
    public const string NegotiationRead = "negotiation:read";
    public const string NegotiationRequest = "negotiation:request";
    public const string NegotiationStatistics = "negotiation:statistics";
    public const string RoleManage = "role:manage";
    public const string RoleRead = "role:read";
    public const string QuoteRead = "quote:read";
    public const string ScheduleRead = "schedule:read";
    public const string SettingRead = "setting:read";
    public const string SettingUpdate = "setting:update";
    public const string StationRead = "station:read";
    public const string StationCreate = "station:create";
    public const string StationUpdate = "station:update";
    public const string StationDelete = "station:delete";
    public const string StationRestore = "station:restore";
    public const string UserManage = "user:manage";
    public const string UserRead = "user:read";
    public const string WaitlistAnswer = "waitlist:answer";
    public const string WaitlistJoin = "waitlist:join";
    public const string WaitlistRead = "waitlist:read";

    /// <summary>Everything there is.</summary>
    public static IReadOnlySet<string> All { get; } = typeof(Permissions).GetFields().Select(field => field.GetRawConstantValue()).OfType<string>().ToHashSet();

    /// <summary>What decides who may do what: whoever holds one may do everything, so they belong to one role.</summary>
    public static IReadOnlySet<string> OfSuperAdmin { get; } = new HashSet<string> { RoleManage, UserManage };

    /// <summary>For people only, never for a key.</summary>
    public static IReadOnlySet<string> OfPeople { get; } = new HashSet<string>([.. OfSuperAdmin, ApiKeyManage]);
}

/// <summary>Refusals that do not depend on a feature.</summary>
public static class AccessErrors
{
    public static Domain.Common.Error Unauthenticated() => new("UNAUTHENTICATED", "Sign in first.");

    public static Domain.Common.Error Forbidden() => new("FORBIDDEN", "Your role does not allow this.");
}
