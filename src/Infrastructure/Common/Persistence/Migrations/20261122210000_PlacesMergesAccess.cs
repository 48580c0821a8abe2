using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PlacesMergesAccess : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_stations_code",
                table: "stations");

            migrationBuilder.DropIndex(
                name: "ix_quotes_station_id",
                table: "quotes");

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
                name: "retires_at",
                table: "signing_keys",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "changes",
                table: "roles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_built_in",
                table: "roles",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "roles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "customers",
                type: "uuid",
                nullable: true);

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
                table: "quotes",
                type: "text",
                nullable: true,
                computedColumnSql: "lower(COALESCE(venue_street || ' ', '') || venue_city || ' ' || venue_postal_code)",
                stored: true);

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "chefs",
                type: "text",
                nullable: true,
                computedColumnSql: "lower(name)",
                stored: true);

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hint = table.Column<string>(type: "text", nullable: false),
                    requests_per_minute = table.Column<int>(type: "integer", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_keys_user_created_by",
                        column: x => x.created_by,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "customer_merges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    duplicate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    records = table.Column<string>(type: "jsonb", nullable: false),
                    parts = table.Column<string>(type: "jsonb", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_merges", x => x.id);
                    table.ForeignKey(
                        name: "fk_customer_merges_customers_customer_id",
                        column: x => x.customer_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_customer_merges_customers_duplicate_id",
                        column: x => x.duplicate_id,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_key_permissions",
                columns: table => new
                {
                    permission = table.Column<string>(type: "text", nullable: false),
                    api_key_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_key_permissions", x => new { x.api_key_id, x.permission });
                    table.ForeignKey(
                        name: "fk_api_key_permissions_api_keys_api_key_id",
                        column: x => x.api_key_id,
                        principalTable: "api_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_api_key_permissions_permissions_permission",
                        column: x => x.permission,
                        principalTable: "permissions",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_key_stations",
                columns: table => new
                {
                    station_id = table.Column<Guid>(type: "uuid", nullable: false),
                    api_key_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_key_stations", x => new { x.api_key_id, x.station_id });
                    table.ForeignKey(
                        name: "fk_api_key_stations_api_keys_api_key_id",
                        column: x => x.api_key_id,
                        principalTable: "api_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_api_key_stations_station_station_id",
                        column: x => x.station_id,
                        principalTable: "stations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_key_uses",
                columns: table => new
                {
                    api_key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_key_uses", x => x.api_key_id);
                    table.ForeignKey(
                        name: "fk_api_key_uses_api_keys_api_key_id",
                        column: x => x.api_key_id,
                        principalTable: "api_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "permissions",
                column: "name",
                values: new object[]
                {
                    "api_key:manage",
                    "api_key:read",
                    "chef:create",
                    "chef:delete",
                    "chef:restore",
                    "chef:schedule",
                    "customer:merge",
                    "quote:read",
                    "role:manage",
                    "role:read",
                    "station:create",
                    "station:delete",
                    "station:restore",
                    "station:update"
                });

            migrationBuilder.UpdateData(
                table: "roles",
                keyColumn: "name",
                keyValue: "ADMIN",
                columns: new[] { "changes", "is_built_in", "version" },
                values: new object[] { 0, true, 0 });

            migrationBuilder.UpdateData(
                table: "roles",
                keyColumn: "name",
                keyValue: "CHEF",
                columns: new[] { "changes", "is_built_in", "version" },
                values: new object[] { 0, true, 0 });

            migrationBuilder.UpdateData(
                table: "roles",
                keyColumn: "name",
                keyValue: "CUSTOMER",
                columns: new[] { "changes", "is_built_in", "version" },
                values: new object[] { 0, true, 0 });

            migrationBuilder.UpdateData(
                table: "roles",
                keyColumn: "name",
                keyValue: "CUSTOMER_SUPPORT",
                columns: new[] { "changes", "is_built_in", "version" },
                values: new object[] { 0, true, 0 });

            migrationBuilder.UpdateData(
                table: "roles",
                keyColumn: "name",
                keyValue: "STATION_MANAGER",
                columns: new[] { "changes", "is_built_in", "version" },
                values: new object[] { 0, true, 0 });

            migrationBuilder.UpdateData(
                table: "roles",
                keyColumn: "name",
                keyValue: "SUPER_ADMIN",
                columns: new[] { "changes", "is_built_in", "version" },
                values: new object[] { 0, true, 0 });

            migrationBuilder.InsertData(
                table: "role_permissions",
                columns: new[] { "permission", "role" },
                values: new object[,]
                {
                    { "api_key:manage", "ADMIN" },
                    { "api_key:read", "ADMIN" },
                    { "chef:create", "ADMIN" },
                    { "chef:delete", "ADMIN" },
                    { "chef:restore", "ADMIN" },
                    { "chef:schedule", "ADMIN" },
                    { "customer:merge", "ADMIN" },
                    { "quote:read", "ADMIN" },
                    { "station:create", "ADMIN" },
                    { "station:delete", "ADMIN" },
                    { "station:restore", "ADMIN" },
                    { "station:update", "ADMIN" },
                    { "chef:schedule", "CHEF" },
                    { "quote:read", "CUSTOMER" },
                    { "chef:restore", "CUSTOMER_SUPPORT" },
                    { "quote:read", "CUSTOMER_SUPPORT" },
                    { "chef:create", "STATION_MANAGER" },
                    { "chef:delete", "STATION_MANAGER" },
                    { "chef:restore", "STATION_MANAGER" },
                    { "chef:schedule", "STATION_MANAGER" },
                    { "quote:read", "STATION_MANAGER" },
                    { "station:update", "STATION_MANAGER" },
                    { "api_key:manage", "SUPER_ADMIN" },
                    { "api_key:read", "SUPER_ADMIN" },
                    { "chef:create", "SUPER_ADMIN" },
                    { "chef:delete", "SUPER_ADMIN" },
                    { "chef:restore", "SUPER_ADMIN" },
                    { "chef:schedule", "SUPER_ADMIN" },
                    { "customer:merge", "SUPER_ADMIN" },
                    { "quote:read", "SUPER_ADMIN" },
                    { "role:manage", "SUPER_ADMIN" },
                    { "role:read", "SUPER_ADMIN" },
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
                name: "ix_quotes_created_at_id",
                table: "quotes",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_quotes_expires_at_id",
                table: "quotes",
                columns: new[] { "expires_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_quotes_owner_created_at_id",
                table: "quotes",
                columns: new[] { "owner", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_quotes_search_text",
                table: "quotes",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_quotes_station_id_created_at_id",
                table: "quotes",
                columns: new[] { "station_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_merged_into",
                table: "customers",
                column: "merged_into");

            migrationBuilder.CreateIndex(
                name: "ix_chefs_search_text",
                table: "chefs",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_api_key_permissions_permission",
                table: "api_key_permissions",
                column: "permission");

            migrationBuilder.CreateIndex(
                name: "ix_api_key_stations_station_id",
                table: "api_key_stations",
                column: "station_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_created_by",
                table: "api_keys",
                column: "created_by");

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_hash",
                table: "api_keys",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_customer_merges_customer_id",
                table: "customer_merges",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_customer_merges_duplicate_id",
                table: "customer_merges",
                column: "duplicate_id");

            migrationBuilder.AddForeignKey(
                name: "fk_customers_customers_merged_into",
                table: "customers",
                column: "merged_into",
                principalTable: "customers",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_customers_customers_merged_into",
                table: "customers");

            migrationBuilder.DropTable(
                name: "api_key_permissions");

            migrationBuilder.DropTable(
                name: "api_key_stations");

            migrationBuilder.DropTable(
                name: "api_key_uses");

            migrationBuilder.DropTable(
                name: "customer_merges");

            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropIndex(
                name: "ix_stations_code",
                table: "stations");

            migrationBuilder.DropIndex(
                name: "ix_stations_search_text",
                table: "stations");

            migrationBuilder.DropIndex(
                name: "ix_quotes_created_at_id",
                table: "quotes");

            migrationBuilder.DropIndex(
                name: "ix_quotes_expires_at_id",
                table: "quotes");

            migrationBuilder.DropIndex(
                name: "ix_quotes_owner_created_at_id",
                table: "quotes");

            migrationBuilder.DropIndex(
                name: "ix_quotes_search_text",
                table: "quotes");

            migrationBuilder.DropIndex(
                name: "ix_quotes_station_id_created_at_id",
                table: "quotes");

            migrationBuilder.DropIndex(
                name: "ix_customers_merged_into",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_chefs_search_text",
                table: "chefs");

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "api_key:manage", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "api_key:read", "ADMIN" });

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
                keyValues: new object[] { "customer:merge", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "quote:read", "ADMIN" });

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
                keyValues: new object[] { "quote:read", "CUSTOMER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "chef:restore", "CUSTOMER_SUPPORT" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "quote:read", "CUSTOMER_SUPPORT" });

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
                keyValues: new object[] { "quote:read", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "station:update", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "api_key:manage", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "api_key:read", "SUPER_ADMIN" });

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
                keyValues: new object[] { "customer:merge", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "quote:read", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "role:manage", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "role:read", "SUPER_ADMIN" });

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
                keyValue: "api_key:manage");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "api_key:read");

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
                keyValue: "customer:merge");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "quote:read");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "role:manage");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "role:read");

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
                table: "quotes");

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
                name: "retires_at",
                table: "signing_keys");

            migrationBuilder.DropColumn(
                name: "changes",
                table: "roles");

            migrationBuilder.DropColumn(
                name: "is_built_in",
                table: "roles");

            migrationBuilder.DropColumn(
                name: "version",
                table: "roles");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "customers");

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

            migrationBuilder.CreateIndex(
                name: "ix_quotes_station_id",
                table: "quotes",
                column: "station_id");
        }
    }
}
