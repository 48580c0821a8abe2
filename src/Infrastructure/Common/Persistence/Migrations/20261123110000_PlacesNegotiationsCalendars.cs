using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PlacesNegotiationsCalendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
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
        }
    }
}
