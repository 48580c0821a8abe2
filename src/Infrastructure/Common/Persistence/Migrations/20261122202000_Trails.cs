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

            migrationBuilder.InsertData(
                table: "permissions",
                column: "name",
                values: new object[]
                {
                    "audit:export",
                    "audit:read",
                    "audit:verify",
                    "customer:forget"
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
                    { "audit:export", "SUPER_ADMIN" },
                    { "audit:read", "SUPER_ADMIN" },
                    { "audit:verify", "SUPER_ADMIN" },
                    { "customer:forget", "SUPER_ADMIN" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_actor_id",
                table: "audit_log",
                columns: new[] { "actor", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_subject_id",
                table: "audit_log",
                column: "subject_id",
                filter: "personal IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}
