using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Places : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_stations_code",
                table: "stations");

            migrationBuilder.AddColumn<string>(
                name: "city",
                table: "stations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "deleted_at",
                table: "stations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "deleted_by",
                table: "stations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "deletion_reason",
                table: "stations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "geocode_status",
                table: "stations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "holidays",
                table: "stations",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "postal_code",
                table: "stations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "stations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "street",
                table: "stations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "stations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "working_hours",
                table: "stations",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[{\"Day\":\"Sunday\",\"From\":\"00:00:00\",\"Until\":\"00:00:00\"},{\"Day\":\"Monday\",\"From\":\"00:00:00\",\"Until\":\"00:00:00\"},{\"Day\":\"Tuesday\",\"From\":\"00:00:00\",\"Until\":\"00:00:00\"},{\"Day\":\"Wednesday\",\"From\":\"00:00:00\",\"Until\":\"00:00:00\"},{\"Day\":\"Thursday\",\"From\":\"00:00:00\",\"Until\":\"00:00:00\"},{\"Day\":\"Friday\",\"From\":\"00:00:00\",\"Until\":\"00:00:00\"},{\"Day\":\"Saturday\",\"From\":\"00:00:00\",\"Until\":\"00:00:00\"}]'");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "deleted_at",
                table: "chefs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "deleted_by",
                table: "chefs",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "deletion_reason",
                table: "chefs",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "home_city",
                table: "chefs",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "home_geocode_status",
                table: "chefs",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "home_postal_code",
                table: "chefs",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "home_state",
                table: "chefs",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "home_street",
                table: "chefs",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "specialities",
                table: "chefs",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "time_off",
                table: "chefs",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "weekly_hours",
                table: "chefs",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[{\"Day\":\"Sunday\",\"From\":\"00:00:00\",\"Until\":\"00:00:00\"},{\"Day\":\"Monday\",\"From\":\"00:00:00\",\"Until\":\"00:00:00\"},{\"Day\":\"Tuesday\",\"From\":\"00:00:00\",\"Until\":\"00:00:00\"},{\"Day\":\"Wednesday\",\"From\":\"00:00:00\",\"Until\":\"00:00:00\"},{\"Day\":\"Thursday\",\"From\":\"00:00:00\",\"Until\":\"00:00:00\"},{\"Day\":\"Friday\",\"From\":\"00:00:00\",\"Until\":\"00:00:00\"},{\"Day\":\"Saturday\",\"From\":\"00:00:00\",\"Until\":\"00:00:00\"}]'");

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "stations",
                type: "text",
                nullable: true,
                computedColumnSql: "lower(code || ' ' || name || ' ' || COALESCE(street, '') || ' ' || city || ' ' || postal_code)",
                stored: true);

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "chefs",
                type: "text",
                nullable: true,
                computedColumnSql: "lower(name)",
                stored: true);

            migrationBuilder.InsertData(
                table: "permissions",
                column: "name",
                values: new object[]
                {
                    "chef:create",
                    "chef:delete",
                    "chef:restore",
                    "chef:schedule",
                    "station:create",
                    "station:delete",
                    "station:restore",
                    "station:update"
                });

            migrationBuilder.InsertData(
                table: "role_permissions",
                columns: new[] { "permission", "role" },
                values: new object[,]
                {
                    { "chef:create", "ADMIN" },
                    { "chef:delete", "ADMIN" },
                    { "chef:restore", "ADMIN" },
                    { "chef:schedule", "ADMIN" },
                    { "station:create", "ADMIN" },
                    { "station:delete", "ADMIN" },
                    { "station:restore", "ADMIN" },
                    { "station:update", "ADMIN" },
                    { "chef:schedule", "CHEF" },
                    { "chef:restore", "CUSTOMER_SUPPORT" },
                    { "chef:create", "STATION_MANAGER" },
                    { "chef:delete", "STATION_MANAGER" },
                    { "chef:restore", "STATION_MANAGER" },
                    { "chef:schedule", "STATION_MANAGER" },
                    { "station:update", "STATION_MANAGER" },
                    { "chef:create", "SUPER_ADMIN" },
                    { "chef:delete", "SUPER_ADMIN" },
                    { "chef:restore", "SUPER_ADMIN" },
                    { "chef:schedule", "SUPER_ADMIN" },
                    { "station:create", "SUPER_ADMIN" },
                    { "station:delete", "SUPER_ADMIN" },
                    { "station:restore", "SUPER_ADMIN" },
                    { "station:update", "SUPER_ADMIN" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_stations_code",
                table: "stations",
                column: "code",
                unique: true,
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_stations_search_text",
                table: "stations",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_chefs_search_text",
                table: "chefs",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_stations_code",
                table: "stations");

            migrationBuilder.DropIndex(
                name: "ix_stations_search_text",
                table: "stations");

            migrationBuilder.DropIndex(
                name: "ix_chefs_search_text",
                table: "chefs");

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:create", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:delete", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:restore", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:schedule", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "station:create", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "station:delete", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "station:restore", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "station:update", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:schedule", "CHEF" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:restore", "CUSTOMER_SUPPORT" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:create", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:delete", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:restore", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:schedule", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "station:update", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:create", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:delete", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:restore", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:schedule", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "station:create", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "station:delete", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "station:restore", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "station:update", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "chef:create");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "chef:delete");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "chef:restore");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "chef:schedule");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "station:create");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "station:delete");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "station:restore");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "station:update");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "chefs");

            migrationBuilder.DropColumn(
                name: "city",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "deleted_at",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "deleted_by",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "deletion_reason",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "geocode_status",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "holidays",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "postal_code",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "state",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "street",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "version",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "working_hours",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "deleted_at",
                table: "chefs");

            migrationBuilder.DropColumn(
                name: "deleted_by",
                table: "chefs");

            migrationBuilder.DropColumn(
                name: "deletion_reason",
                table: "chefs");

            migrationBuilder.DropColumn(
                name: "home_city",
                table: "chefs");

            migrationBuilder.DropColumn(
                name: "home_geocode_status",
                table: "chefs");

            migrationBuilder.DropColumn(
                name: "home_postal_code",
                table: "chefs");

            migrationBuilder.DropColumn(
                name: "home_state",
                table: "chefs");

            migrationBuilder.DropColumn(
                name: "home_street",
                table: "chefs");

            migrationBuilder.DropColumn(
                name: "specialities",
                table: "chefs");

            migrationBuilder.DropColumn(
                name: "time_off",
                table: "chefs");

            migrationBuilder.DropColumn(
                name: "weekly_hours",
                table: "chefs");

            migrationBuilder.CreateIndex(
                name: "ix_stations_code",
                table: "stations",
                column: "code",
                unique: true);
        }
    }
}
