using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class WaitlistsHoldsDayPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "quotes",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "customers",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "bookings",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "day_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    station_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    without = table.Column<string>(type: "jsonb", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    minutes_before = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    moves = table.Column<string>(type: "jsonb", nullable: false),
                    loads = table.Column<string>(type: "jsonb", nullable: false),
                    unserved = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_day_plans", x => x.id);
                    table.ForeignKey(
                        name: "fk_day_plans_station_station_id",
                        column: x => x.station_id,
                        principalTable: "stations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "slot_holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder = table.Column<string>(type: "text", nullable: false),
                    station_id = table.Column<Guid>(type: "uuid", nullable: false),
                    local_date = table.Column<DateOnly>(type: "date", nullable: false),
                    slot_time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_slot_holds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "waitlist_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    party = table.Column<string>(type: "jsonb", nullable: false),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    offered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    offer_ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source = table.Column<string>(type: "jsonb", nullable: true),
                    local_date = table.Column<DateOnly>(type: "date", nullable: false),
                    slot_time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    venue_city = table.Column<string>(type: "text", nullable: false),
                    venue_geocode_status = table.Column<string>(type: "text", nullable: false),
                    venue_postal_code = table.Column<string>(type: "text", nullable: false),
                    venue_state = table.Column<string>(type: "text", nullable: false),
                    venue_street = table.Column<string>(type: "text", nullable: true),
                    venue_latitude = table.Column<double>(type: "double precision", nullable: false),
                    venue_longitude = table.Column<double>(type: "double precision", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_waitlist_entries", x => x.id);
                    table.CheckConstraint("ck_waitlist_entries_offer", "(status = 'Offered') = (claim_id IS NOT NULL) AND (offered_at IS NULL) = (offer_ends_at IS NULL)");
                    table.ForeignKey(
                        name: "fk_waitlist_entries_bookings_booking_id",
                        column: x => x.booking_id,
                        principalTable: "bookings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_waitlist_entries_customers_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_waitlist_entries_stations_station_id",
                        column: x => x.station_id,
                        principalTable: "stations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "permissions",
                column: "name",
                values: new object[]
                {
                    "waitlist:answer",
                    "waitlist:join",
                    "waitlist:read"
                });

            migrationBuilder.InsertData(
                table: "role_permissions",
                columns: new[] { "permission", "role" },
                values: new object[,]
                {
                    { "waitlist:answer", "ADMIN" },
                    { "waitlist:join", "ADMIN" },
                    { "waitlist:read", "ADMIN" },
                    { "waitlist:answer", "CUSTOMER" },
                    { "waitlist:join", "CUSTOMER" },
                    { "waitlist:read", "CUSTOMER" },
                    { "waitlist:read", "CUSTOMER_SUPPORT" },
                    { "waitlist:answer", "STATION_MANAGER" },
                    { "waitlist:join", "STATION_MANAGER" },
                    { "waitlist:read", "STATION_MANAGER" },
                    { "waitlist:answer", "SUPER_ADMIN" },
                    { "waitlist:join", "SUPER_ADMIN" },
                    { "waitlist:read", "SUPER_ADMIN" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_day_plans_station_id_date",
                table: "day_plans",
                columns: new[] { "station_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_slot_holds_ends_at",
                table: "slot_holds",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_slot_holds_holder_ends_at",
                table: "slot_holds",
                columns: new[] { "holder", "ends_at" });

            migrationBuilder.CreateIndex(
                name: "ix_waitlist_entries_booking_id",
                table: "waitlist_entries",
                column: "booking_id");

            migrationBuilder.CreateIndex(
                name: "ix_waitlist_entries_customer_id",
                table: "waitlist_entries",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_waitlist_entries_joined_at_id",
                table: "waitlist_entries",
                columns: new[] { "joined_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_waitlist_entries_starts_at_id",
                table: "waitlist_entries",
                columns: new[] { "starts_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_waitlist_entries_station_id_joined_at_id",
                table: "waitlist_entries",
                columns: new[] { "station_id", "joined_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "day_plans");

            migrationBuilder.DropTable(
                name: "slot_holds");

            migrationBuilder.DropTable(
                name: "waitlist_entries");

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "waitlist:answer", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "waitlist:join", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "waitlist:read", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "waitlist:answer", "CUSTOMER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "waitlist:join", "CUSTOMER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "waitlist:read", "CUSTOMER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "waitlist:read", "CUSTOMER_SUPPORT" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "waitlist:answer", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "waitlist:join", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "waitlist:read", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "waitlist:answer", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "waitlist:join", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "waitlist:read", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "waitlist:answer");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "waitlist:join");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "waitlist:read");

            migrationBuilder.DropColumn(
                name: "source",
                table: "quotes");

            migrationBuilder.DropColumn(
                name: "source",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "source",
                table: "bookings");
        }
    }
}
