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
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "customers",
                type: "uuid",
                nullable: true);

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
                value: "customer:merge");

            migrationBuilder.InsertData(
                table: "role_permissions",
                columns: new[] { "permission", "role" },
                values: new object[,]
                {
                    { "customer:merge", "ADMIN" },
                    { "customer:merge", "SUPER_ADMIN" }
                });

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
                name: "ix_customers_merged_into",
                table: "customers");

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:merge", "ADMIN" });

            migrationBuilder.DeleteData(
                table: "role_permissions",
                keyColumns: new[] { "permission", "role" },
                keyValues: new object[] { "customer:merge", "SUPER_ADMIN" });

            migrationBuilder.DeleteData(
                table: "permissions",
                keyColumn: "name",
                keyValue: "customer:merge");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "customers");
        }
    }
}
