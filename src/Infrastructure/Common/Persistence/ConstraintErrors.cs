using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;
using MyHibachi.Domain.Waitlists;
using MyHibachi.Infrastructure.Customers;
using MyHibachi.Infrastructure.Scheduling;
using MyHibachi.Infrastructure.Stations;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>
/// The one place that says which refusal a constraint of the database stands for. A constraint that is not named here was
/// broken by a bug, and the exception goes on.
/// </summary>
internal static class ConstraintErrors
{
    public const string CustomerMerged = "ck_customer_merged";
    public const string Bookings = "pk_bookings";
    public const string BookingsCustomerSlot = "ux_bookings_customer_slot";
    public const string BookingsVenueSlot = "ux_bookings_venue_slot";
    public const string ClaimsChefTime = "ex_slot_claims_chef_time";
    public const string ClaimsPlace = "ux_slot_claims_place";
    public const string ClaimsBooking = "ex_slot_claims_one_party";
    public const string ClaimsCapacity = "ck_slot_claims_capacity";
    public const string IdempotencyKeys = "pk_idempotency_keys";
    public const string Leads = "pk_leads";
    public const string LeadEntries = "pk_lead_entries";
    public const string Settings = "pk_settings";
    public const string ClaimsChefStands = "ck_slot_claims_chef_stands";
    public const string ChefsParties = "ck_chefs_no_parties";
    public const string ChefsKey = "pk_chefs";
    public const string BookingsStation = "ck_bookings_station_stands";
    public const string StationsParties = "ck_stations_no_parties";
    public const string UsersEmail = "ux_users_email";
    public const string UserRolesRole = "fk_user_roles_roles_role";
    public const string UserStationsStation = "fk_user_stations_station_station_id";
    public const string ApiKeyStationsStation = "fk_api_key_stations_station_station_id";
    public const string Roles = "pk_roles";
    public const string RoleInUse = "ck_role_in_use";
    public const string DayPlans = "pk_day_plans";
    public const string LastSuperAdmin = "ck_last_super_admin";
    public const string UsersChef = "ix_users_chef_id";
    public const string TimeOffRequests = "pk_time_off_requests";
    public const string ChefFeeds = "pk_chef_feeds";
    public const string ClaimsChefFree = "ck_slot_claims_chef_free";
    public const string BusyCalendars = "pk_chef_busy_calendars";
    public const string WaitingOnce = "ux_waitlist_entries_waiting";
    public const string AskedOnce = "ux_negotiations_asked";
    public const string AsksOnce = "ux_negotiations_wishing";

    private static readonly Dictionary<string, Func<Error>> Errors = new(StringComparer.Ordinal)
    {
        [CustomerMerged] = CommitErrors.ConcurrentChange,
        [Bookings] = CommitErrors.ConcurrentChange,
        [BookingsCustomerSlot] = BookingErrors.Duplicate,
        [BookingsVenueSlot] = BookingErrors.Duplicate,
        [ClaimsChefTime] = SchedulingErrors.ChefBusy,
        [ClaimsPlace] = SchedulingErrors.SlotTaken,
        [ClaimsCapacity] = SchedulingErrors.SlotTaken,
        [IdempotencyKeys] = CommitErrors.ConcurrentChange,
        [Leads] = CommitErrors.ConcurrentChange,
        [LeadEntries] = CommitErrors.ConcurrentChange,
        [Settings] = CommitErrors.ConcurrentChange,

        // The place that a booking leaves got another chef this moment, so that it is still there when the next one is sold.
        [ClaimsBooking] = CommitErrors.ConcurrentChange,
        [ClaimsChefStands] = SchedulingErrors.ChefNotAvailable,
        [ChefsParties] = () => ChefErrors.HasParties("one was assigned this moment"),
        [ChefsKey] = CommitErrors.ConcurrentChange,
        [BookingsStation] = StationErrors.NotFound,
        [StationsParties] = () => StationErrors.HasBookings("one was sold this moment"),
        [UsersEmail] = IdentityErrors.EmailTaken,
        [UserRolesRole] = IdentityErrors.RoleNotFound,
        [UserStationsStation] = StationErrors.NotFound,
        [ApiKeyStationsStation] = StationErrors.NotFound,
        [Roles] = RoleErrors.NameTaken,
        [RoleInUse] = RoleErrors.InUse,
        [DayPlans] = CommitErrors.ConcurrentChange,
        [LastSuperAdmin] = IdentityErrors.LastSuperAdmin,
        [UsersChef] = IdentityErrors.ChefHasAccount,
        [TimeOffRequests] = CommitErrors.ConcurrentChange,
        [ChefFeeds] = CommitErrors.ConcurrentChange,
        [ClaimsChefFree] = SchedulingErrors.ChefBusy,
        [BusyCalendars] = CommitErrors.ConcurrentChange,
        [WaitingOnce] = WaitlistErrors.AlreadyWaiting,
        [AskedOnce] = NegotiationErrors.AlreadyAsked,
        [AsksOnce] = () => NegotiationErrors.AlreadyAsked().At("bookingId"),
        [CustomerConfiguration.UniqueEmail] = CommitErrors.ConcurrentChange,
        [StationConfiguration.UniqueCode] = CommitErrors.ConcurrentChange,
    };

    /// <summary>A row that should have changed is another one by now, or gone: a hold that ran out, or somebody was quicker.</summary>
    public static Error For(DbUpdateConcurrencyException lost) =>
        lost.Entries.Any(entry => entry.Entity is IHold { IsSold: true } && entry.Property(nameof(ClaimRow.BookingId)).IsModified)
            ? SchedulingErrors.HoldExpired()
            : CommitErrors.ConcurrentChange();

    public static Error? For(PostgresException refused) =>
        refused.ConstraintName is { } name && Errors.TryGetValue(name, out var error) ? error() : null;
}

/// <summary>A row that is only kept until an instant, unless it is sold before.</summary>
internal interface IHold
{
    bool IsSold { get; }
}
