using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AccessModel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    "role:manage",
                    "role:read"
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
                    { "api_key:manage", "SUPER_ADMIN" },
                    { "api_key:read", "SUPER_ADMIN" },
                    { "role:manage", "SUPER_ADMIN" },
                    { "role:read", "SUPER_ADMIN" }
                });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_key_permissions");

            migrationBuilder.DropTable(
                name: "api_key_stations");

            migrationBuilder.DropTable(
                name: "api_key_uses");

            migrationBuilder.DropTable(
                name: "api_keys");

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
                keyValues: new object[] { "api_key:manage", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "api_key:read", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "role:manage", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "role:read", "SUPER_ADMIN" });

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
                keyValue: "role:manage");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "role:read");

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
        }
    }
}
