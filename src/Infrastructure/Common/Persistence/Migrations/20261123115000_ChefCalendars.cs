using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ChefCalendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:import", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:import", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:import", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "booking:import");

            migrationBuilder.AddColumn<string>(
                name: "busy_times",
                table: "chefs",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

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

            migrationBuilder.CreateIndex(
                name: "ix_chef_feeds_hash",
                table: "chef_feeds",
                column: "hash",
                unique: true);

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
                name: "time_off_requests");

            migrationBuilder.DropColumn(
                name: "busy_times",
                table: "chefs");

            migrationBuilder.InsertData(
                table: "permissions",
                column: "name",
                value: "booking:import");

            migrationBuilder.InsertData(
                table: "role_permissions",
                columns: new[] { "permission", "role" },
                values: new object[,]
                {
                    { "booking:import", "ADMIN" },
                    { "booking:import", "STATION_MANAGER" },
                    { "booking:import", "SUPER_ADMIN" }
                });
        }
    }
}
