using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class RecordsModel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_quotes_station_id",
                table: "quotes");

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "customers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "quotes",
                type: "text",
                nullable: true,
                computedColumnSql: "lower(COALESCE(venue_street || ' ', '') || venue_city || ' ' || venue_postal_code)",
                stored: true);

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

            migrationBuilder.InsertData(
                table: "permissions",
                column: "name",
                values: new object[]
                {
                    "customer:merge",
                    "quote:read"
                });

            migrationBuilder.InsertData(
                table: "role_permissions",
                columns: new[] { "permission", "role" },
                values: new object[,]
                {
                    { "customer:merge", "ADMIN" },
                    { "quote:read", "ADMIN" },
                    { "quote:read", "CUSTOMER" },
                    { "quote:read", "CUSTOMER_SUPPORT" },
                    { "quote:read", "STATION_MANAGER" },
                    { "customer:merge", "SUPER_ADMIN" },
                    { "quote:read", "SUPER_ADMIN" }
                });

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
                name: "customer_merges");

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
                keyValues: new object[] { "quote:read", "CUSTOMER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "quote:read", "CUSTOMER_SUPPORT" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "quote:read", "STATION_MANAGER" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:merge", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "quote:read", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "customer:merge");

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "quote:read");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "quotes");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "customers");

            migrationBuilder.CreateIndex(
                name: "ix_quotes_station_id",
                table: "quotes",
                column: "station_id");
        }
    }
}
