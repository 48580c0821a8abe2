using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Leads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "users",
                type: "text",
                nullable: true,
                computedColumnSql: "lower(name || ' ' || email)",
                stored: true);

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "leads",
                type: "text",
                nullable: true,
                computedColumnSql: "lower(COALESCE(contact_name, '') || ' ' || COALESCE(contact_email, '') || ' ' || COALESCE(contact_phone, '') || ' ' || COALESCE(replace(wished_postal_code, '-', ''), ''))",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_created_at_id",
                table: "users",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_users_name_id",
                table: "users",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_users_search_text",
                table: "users",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_leads_search_text",
                table: "leads",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_users_created_at_id",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_users_name_id",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_users_search_text",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_leads_search_text",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "users");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "leads");
        }
    }
}
