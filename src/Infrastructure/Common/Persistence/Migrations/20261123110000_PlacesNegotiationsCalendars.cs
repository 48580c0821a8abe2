using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PlacesNegotiationsCalendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_slot_claims",
                table: "slot_claims");

            migrationBuilder.DropIndex(
                name: "ix_slot_claims_booking_id",
                table: "slot_claims");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "missed_at",
                table: "slot_holds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "busy_times",
                table: "chefs",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<long>(
                name: "credit",
                table: "bookings",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddPrimaryKey(
                name: "pk_slot_claims",
                table: "slot_claims",
                columns: new[] { "id", "place" });

            migrationBuilder.CreateTable(
                name: "chef_busy_calendars",
                columns: table => new
                {
                    chef_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<byte[]>(type: "bytea", nullable: true),
                    host = table.Column<string>(type: "text", nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failing_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chef_busy_calendars", x => x.chef_id);
                    table.ForeignKey(
                        name: "fk_chef_busy_calendars_chef_chef_id",
                        column: x => x.chef_id,
                        principalTable: "chefs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "chef_feeds",
                columns: table => new
                {
                    chef_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chef_feeds", x => x.chef_id);
                    table.ForeignKey(
                        name: "fk_chef_feeds_chefs_chef_id",
                        column: x => x.chef_id,
                        principalTable: "chefs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "negotiations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    station_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wishing_booking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_booking_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wishing_starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    credit = table.Column<long>(type: "bigint", nullable: false),
                    by_staff = table.Column<bool>(type: "boolean", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<bool>(type: "boolean", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    links = table.Column<string>(type: "jsonb", nullable: false),
                    incentive_kind = table.Column<string>(type: "text", nullable: false),
                    incentive_size = table.Column<int>(type: "integer", nullable: false),
                    proposed_starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposed_date = table.Column<DateOnly>(type: "date", nullable: false),
                    proposed_time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    local_date = table.Column<DateOnly>(type: "date", nullable: false),
                    slot_time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_negotiations", x => x.id);
                    table.CheckConstraint("ck_negotiations_answer", "(status <> 'Accepted' OR answer) AND (status <> 'Declined' OR NOT answer)");
                    table.CheckConstraint("ck_negotiations_credit", "credit > 0 AND incentive_size > 0");
                    table.CheckConstraint("ck_negotiations_end", "(status = 'Open') = (ended_at IS NULL) AND (answer IS NULL) = (answered_at IS NULL)");
                    table.CheckConstraint("ck_negotiations_two", "wishing_booking_id <> asked_booking_id");
                    table.ForeignKey(
                        name: "fk_negotiations_bookings_asked_booking_id",
                        column: x => x.asked_booking_id,
                        principalTable: "bookings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_negotiations_bookings_wishing_booking_id",
                        column: x => x.wishing_booking_id,
                        principalTable: "bookings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_negotiations_station_station_id",
                        column: x => x.station_id,
                        principalTable: "stations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "time_off_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    chef_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_time_off_requests", x => x.id);
                    table.CheckConstraint("ck_time_off_requests_answer", "(status = 'Pending') = (answered_at IS NULL) AND (status = 'Refused') = (reason IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_time_off_requests_chefs_chef_id",
                        column: x => x.chef_id,
                        principalTable: "chefs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_time_off_requests_station_station_id",
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
                    "booking:import",
                    "booking:override",
                    "negotiation:read",
                    "negotiation:request",
                    "negotiation:statistics"
                });

            migrationBuilder.InsertData(
                table: "role_permissions",
                columns: new[] { "permission", "role" },
                values: new object[,]
                {
                    { "booking:import", "ADMIN" },
                    { "booking:override", "ADMIN" },
                    { "negotiation:read", "ADMIN" },
                    { "negotiation:request", "ADMIN" },
                    { "negotiation:statistics", "ADMIN" },
                    { "negotiation:read", "CUSTOMER" },
                    { "negotiation:request", "CUSTOMER" },
                    { "negotiation:read", "CUSTOMER_SUPPORT" },
                    { "booking:import", "STATION_MANAGER" },
                    { "booking:override", "STATION_MANAGER" },
                    { "negotiation:read", "STATION_MANAGER" },
                    { "negotiation:request", "STATION_MANAGER" },
                    { "negotiation:statistics", "STATION_MANAGER" },
                    { "booking:import", "SUPER_ADMIN" },
                    { "booking:override", "SUPER_ADMIN" },
                    { "negotiation:read", "SUPER_ADMIN" },
                    { "negotiation:request", "SUPER_ADMIN" },
                    { "negotiation:statistics", "SUPER_ADMIN" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_slot_claims_booking_id",
                table: "slot_claims",
                column: "booking_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_bookings_credit",
                table: "bookings",
                sql: "credit >= 0");

            migrationBuilder.CreateIndex(
                name: "ix_chef_feeds_hash",
                table: "chef_feeds",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_negotiations_asked_at_id",
                table: "negotiations",
                columns: new[] { "asked_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_negotiations_asked_booking_id",
                table: "negotiations",
                column: "asked_booking_id");

            migrationBuilder.CreateIndex(
                name: "ix_negotiations_station_id_asked_at_id",
                table: "negotiations",
                columns: new[] { "station_id", "asked_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_negotiations_wishing_booking_id",
                table: "negotiations",
                column: "wishing_booking_id");

            migrationBuilder.CreateIndex(
                name: "ix_time_off_requests_chef_id_asked_at_id",
                table: "time_off_requests",
                columns: new[] { "chef_id", "asked_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_time_off_requests_station_id_asked_at_id",
                table: "time_off_requests",
                columns: new[] { "station_id", "asked_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "chef_busy_calendars");

            migrationBuilder.DropTable(
                name: "chef_feeds");

            migrationBuilder.DropTable(
                name: "negotiations");

            migrationBuilder.DropTable(
                name: "time_off_requests");

            migrationBuilder.DropPrimaryKey(
                name: "pk_slot_claims",
                table: "slot_claims");

            migrationBuilder.DropIndex(
                name: "ix_slot_claims_booking_id",
                table: "slot_claims");

            migrationBuilder.DropCheckConstraint(
                name: "ck_bookings_credit",
                table: "bookings");

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:import", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:override", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "negotiation:read", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "negotiation:request", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "negotiation:statistics", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "negotiation:read", "CUSTOMER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "negotiation:request", "CUSTOMER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "negotiation:read", "CUSTOMER_SUPPORT" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:import", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:override", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "negotiation:read", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "negotiation:request", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "negotiation:statistics", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:import", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:override", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "negotiation:read", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "negotiation:request", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "negotiation:statistics", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "booking:import");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "booking:override");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "negotiation:read");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "negotiation:request");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "negotiation:statistics");

            migrationBuilder.DropColumn(
                name: "missed_at",
                table: "slot_holds");

            migrationBuilder.DropColumn(
                name: "busy_times",
                table: "chefs");

            migrationBuilder.DropColumn(
                name: "credit",
                table: "bookings");

            migrationBuilder.AddPrimaryKey(
                name: "pk_slot_claims",
                table: "slot_claims",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_slot_claims_booking_id",
                table: "slot_claims",
                column: "booking_id",
                unique: true);
        }
    }
}
