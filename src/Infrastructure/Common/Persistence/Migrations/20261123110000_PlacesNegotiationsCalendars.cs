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

            migrationBuilder.AddPrimaryKey(
                name: "pk_slot_claims",
                table: "slot_claims",
                columns: new[] { "id", "place" });

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
                    "booking:override"
                });

            migrationBuilder.InsertData(
                table: "role_permissions",
                columns: new[] { "permission", "role" },
                values: new object[,]
                {
                    { "booking:import", "ADMIN" },
                    { "booking:override", "ADMIN" },
                    { "booking:import", "STATION_MANAGER" },
                    { "booking:override", "STATION_MANAGER" },
                    { "booking:import", "SUPER_ADMIN" },
                    { "booking:override", "SUPER_ADMIN" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_slot_claims_booking_id",
                table: "slot_claims",
                column: "booking_id");

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
                name: "time_off_requests");

            migrationBuilder.DropPrimaryKey(
                name: "pk_slot_claims",
                table: "slot_claims");

            migrationBuilder.DropIndex(
                name: "ix_slot_claims_booking_id",
                table: "slot_claims");

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
                keyValues: new object[] { "booking:import", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:override", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:import", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:override", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "booking:import");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "booking:override");

            migrationBuilder.DropColumn(
                name: "missed_at",
                table: "slot_holds");

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
