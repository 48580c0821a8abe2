using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Records : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_customers_email",
                table: "customers");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:btree_gist", ",,");

            migrationBuilder.AddColumn<string>(
                name: "rates",
                table: "quotes",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "addresses",
                table: "customers",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<DateOnly>(
                name: "birthday",
                table: "customers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "consents",
                table: "customers",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "created_at",
                table: "customers",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "deleted_at",
                table: "customers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "deleted_by",
                table: "customers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "deletion_reason",
                table: "customers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "preferred_channel",
                table: "customers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "station_id",
                table: "customers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "deleted_at",
                table: "bookings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "deleted_by",
                table: "bookings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "deletion_reason",
                table: "bookings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "details",
                table: "bookings",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"Guests\":[],\"Access\":{}}'");

            migrationBuilder.AddColumn<int>(
                name: "moves",
                table: "bookings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "notes",
                table: "bookings",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{\"Tags\":[]}'");

            migrationBuilder.AddColumn<string>(
                name: "rates",
                table: "bookings",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "customers",
                type: "text",
                nullable: true,
                computedColumnSql: "lower(name || ' ' || email || ' ' || phone)",
                stored: true);

            migrationBuilder.InsertData(
                table: "permissions",
                column: "name",
                values: new object[]
                {
                    "booking:complete",
                    "booking:delete",
                    "booking:note",
                    "booking:reschedule",
                    "booking:restore",
                    "booking:update",
                    "customer:create",
                    "customer:delete",
                    "customer:read",
                    "customer:restore",
                    "customer:update"
                });

            migrationBuilder.InsertData(
                table: "role_permissions",
                columns: new[] { "permission", "role" },
                values: new object[,]
                {
                    { "booking:complete", "ADMIN" },
                    { "booking:delete", "ADMIN" },
                    { "booking:note", "ADMIN" },
                    { "booking:reschedule", "ADMIN" },
                    { "booking:restore", "ADMIN" },
                    { "booking:update", "ADMIN" },
                    { "customer:create", "ADMIN" },
                    { "customer:delete", "ADMIN" },
                    { "customer:read", "ADMIN" },
                    { "customer:restore", "ADMIN" },
                    { "customer:update", "ADMIN" },
                    { "booking:reschedule", "CUSTOMER" },
                    { "booking:update", "CUSTOMER" },
                    { "customer:read", "CUSTOMER" },
                    { "customer:update", "CUSTOMER" },
                    { "booking:note", "CUSTOMER_SUPPORT" },
                    { "booking:reschedule", "CUSTOMER_SUPPORT" },
                    { "booking:restore", "CUSTOMER_SUPPORT" },
                    { "customer:read", "CUSTOMER_SUPPORT" },
                    { "customer:restore", "CUSTOMER_SUPPORT" },
                    { "booking:complete", "STATION_MANAGER" },
                    { "booking:delete", "STATION_MANAGER" },
                    { "booking:note", "STATION_MANAGER" },
                    { "booking:reschedule", "STATION_MANAGER" },
                    { "booking:restore", "STATION_MANAGER" },
                    { "booking:update", "STATION_MANAGER" },
                    { "customer:create", "STATION_MANAGER" },
                    { "customer:delete", "STATION_MANAGER" },
                    { "customer:read", "STATION_MANAGER" },
                    { "customer:restore", "STATION_MANAGER" },
                    { "customer:update", "STATION_MANAGER" },
                    { "booking:complete", "SUPER_ADMIN" },
                    { "booking:delete", "SUPER_ADMIN" },
                    { "booking:note", "SUPER_ADMIN" },
                    { "booking:reschedule", "SUPER_ADMIN" },
                    { "booking:restore", "SUPER_ADMIN" },
                    { "booking:update", "SUPER_ADMIN" },
                    { "customer:create", "SUPER_ADMIN" },
                    { "customer:delete", "SUPER_ADMIN" },
                    { "customer:read", "SUPER_ADMIN" },
                    { "customer:restore", "SUPER_ADMIN" },
                    { "customer:update", "SUPER_ADMIN" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_customers_created_at_id",
                table: "customers",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_phone",
                table: "customers",
                column: "phone");

            migrationBuilder.CreateIndex(
                name: "ix_customers_search_text",
                table: "customers",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_station_id",
                table: "customers",
                column: "station_id");

            migrationBuilder.CreateIndex(
                name: "ux_customers_email",
                table: "customers",
                column: "email",
                unique: true,
                filter: "deleted_at IS NULL");

            migrationBuilder.AddForeignKey(
                name: "fk_customers_station_station_id",
                table: "customers",
                column: "station_id",
                principalTable: "stations",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_customers_station_station_id",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_customers_created_at_id",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_customers_phone",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_customers_search_text",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_customers_station_id",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ux_customers_email",
                table: "customers");

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:complete", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:delete", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:note", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:reschedule", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:restore", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:update", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:create", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:delete", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:read", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:restore", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:update", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:reschedule", "CUSTOMER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:update", "CUSTOMER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:read", "CUSTOMER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:update", "CUSTOMER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:note", "CUSTOMER_SUPPORT" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:reschedule", "CUSTOMER_SUPPORT" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:restore", "CUSTOMER_SUPPORT" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:read", "CUSTOMER_SUPPORT" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:restore", "CUSTOMER_SUPPORT" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:complete", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:delete", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:note", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:reschedule", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:restore", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:update", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:create", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:delete", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:read", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:restore", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:update", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:complete", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:delete", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:note", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:reschedule", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:restore", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "booking:update", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:create", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:delete", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:read", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:restore", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:update", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "booking:complete");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "booking:delete");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "booking:note");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "booking:reschedule");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "booking:restore");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "booking:update");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "customer:create");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "customer:delete");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "customer:read");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "customer:restore");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "customer:update");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "rates",
                table: "quotes");

            migrationBuilder.DropColumn(
                name: "addresses",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "birthday",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "consents",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "created_at",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "deleted_at",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "deleted_by",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "deletion_reason",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "preferred_channel",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "station_id",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "deleted_at",
                table: "bookings");

            migrationBuilder.DropColumn(
                name: "deleted_by",
                table: "bookings");

            migrationBuilder.DropColumn(
                name: "deletion_reason",
                table: "bookings");

            migrationBuilder.DropColumn(
                name: "details",
                table: "bookings");

            migrationBuilder.DropColumn(
                name: "moves",
                table: "bookings");

            migrationBuilder.DropColumn(
                name: "notes",
                table: "bookings");

            migrationBuilder.DropColumn(
                name: "rates",
                table: "bookings");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateIndex(
                name: "ux_customers_email",
                table: "customers",
                column: "email",
                unique: true);
        }
    }
}
