using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Trails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "station_id",
                table: "leads",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AlterColumn<Guid>(
                name: "customer_id",
                table: "leads",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AlterColumn<Guid>(
                name: "booking_id",
                table: "leads",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<int>(
                name: "attempts",
                table: "leads",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "channel",
                table: "leads",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_email",
                table: "leads",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_name",
                table: "leads",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_phone",
                table: "leads",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "converted_to",
                table: "leads",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "last_attempt_at",
                table: "leads",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "next_action",
                table: "leads",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "next_action_at",
                table: "leads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "owner_id",
                table: "leads",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "referrer",
                table: "leads",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "status",
                table: "leads",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "utm_campaign",
                table: "leads",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "utm_content",
                table: "leads",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "utm_medium",
                table: "leads",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "utm_source",
                table: "leads",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "utm_term",
                table: "leads",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "wished_date",
                table: "leads",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "wished_guests",
                table: "leads",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "wished_postal_code",
                table: "leads",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "wished_street",
                table: "leads",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "wished_time",
                table: "leads",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "actor_kind",
                table: "audit_log",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "personal",
                table: "audit_log",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "personal_digest",
                table: "audit_log",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "personal_salt",
                table: "audit_log",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "audit_log",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "subject_id",
                table: "audit_log",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "lead_entries",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lead_entries", x => new { x.lead_id, x.number });
                    table.ForeignKey(
                        name: "fk_lead_entries_leads_lead_id",
                        column: x => x.lead_id,
                        principalTable: "leads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true),
                    changes = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settings", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "permissions",
                column: "name",
                values: new object[]
                {
                    "audit:export",
                    "audit:read",
                    "audit:verify",
                    "customer:forget",
                    "lead:update",
                    "setting:read",
                    "setting:update"
                });

            migrationBuilder.InsertData(
                table: "role_permissions",
                columns: new[] { "permission", "role" },
                values: new object[,]
                {
                    { "audit:export", "ADMIN" },
                    { "audit:read", "ADMIN" },
                    { "audit:verify", "ADMIN" },
                    { "customer:forget", "ADMIN" },
                    { "lead:update", "ADMIN" },
                    { "setting:read", "ADMIN" },
                    { "setting:update", "ADMIN" },
                    { "lead:update", "CUSTOMER_SUPPORT" },
                    { "lead:update", "STATION_MANAGER" },
                    { "audit:export", "SUPER_ADMIN" },
                    { "audit:read", "SUPER_ADMIN" },
                    { "audit:verify", "SUPER_ADMIN" },
                    { "customer:forget", "SUPER_ADMIN" },
                    { "lead:update", "SUPER_ADMIN" },
                    { "setting:read", "SUPER_ADMIN" },
                    { "setting:update", "SUPER_ADMIN" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_leads_captured_at_id",
                table: "leads",
                columns: new[] { "captured_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_leads_customer_id",
                table: "leads",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_leads_owner_id_next_action_at",
                table: "leads",
                columns: new[] { "owner_id", "next_action_at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_actor_id",
                table: "audit_log",
                columns: new[] { "actor", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_subject_id",
                table: "audit_log",
                column: "subject_id",
                filter: "personal IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_settings_key",
                table: "settings",
                column: "key",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_leads_customers_customer_id",
                table: "leads",
                column: "customer_id",
                principalTable: "customers",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_leads_customers_customer_id",
                table: "leads");

            migrationBuilder.DropTable(
                name: "lead_entries");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropIndex(
                name: "ix_leads_captured_at_id",
                table: "leads");

            migrationBuilder.DropIndex(
                name: "ix_leads_customer_id",
                table: "leads");

            migrationBuilder.DropIndex(
                name: "ix_leads_owner_id_next_action_at",
                table: "leads");

            migrationBuilder.DropIndex(
                name: "ix_audit_log_actor_id",
                table: "audit_log");

            migrationBuilder.DropIndex(
                name: "ix_audit_log_subject_id",
                table: "audit_log");

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "audit:export", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "audit:read", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "audit:verify", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:forget", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "lead:update", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "setting:read", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "setting:update", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "lead:update", "CUSTOMER_SUPPORT" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "lead:update", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "audit:export", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "audit:read", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "audit:verify", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:forget", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "lead:update", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "setting:read", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "setting:update", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "audit:export");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "audit:read");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "audit:verify");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "customer:forget");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "lead:update");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "setting:read");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "setting:update");

            migrationBuilder.DropColumn(
                name: "attempts",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "channel",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "contact_email",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "contact_name",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "contact_phone",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "converted_to",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "last_attempt_at",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "next_action",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "next_action_at",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "owner_id",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "referrer",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "status",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "utm_campaign",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "utm_content",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "utm_medium",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "utm_source",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "utm_term",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "wished_date",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "wished_guests",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "wished_postal_code",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "wished_street",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "wished_time",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "actor_kind",
                table: "audit_log");

            migrationBuilder.DropColumn(
                name: "personal",
                table: "audit_log");

            migrationBuilder.DropColumn(
                name: "personal_digest",
                table: "audit_log");

            migrationBuilder.DropColumn(
                name: "personal_salt",
                table: "audit_log");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "audit_log");

            migrationBuilder.DropColumn(
                name: "subject_id",
                table: "audit_log");

            migrationBuilder.AlterColumn<Guid>(
                name: "station_id",
                table: "leads",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "customer_id",
                table: "leads",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "booking_id",
                table: "leads",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
