using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SeveralChefs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_slot_claims",
                table: "slot_claims");

            migrationBuilder.DropIndex(
                name: "ix_slot_claims_booking_id",
                table: "slot_claims");

            migrationBuilder.AddPrimaryKey(
                name: "pk_slot_claims",
                table: "slot_claims",
                columns: new[] { "id", "place" });

            migrationBuilder.CreateIndex(
                name: "ix_slot_claims_booking_id",
                table: "slot_claims",
                column: "booking_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_slot_claims",
                table: "slot_claims");

            migrationBuilder.DropIndex(
                name: "ix_slot_claims_booking_id",
                table: "slot_claims");

            migrationBuilder.AddPrimaryKey(
                name: "pk_slot_claims",
                table: "slot_claims",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_slot_claims_booking_id",
                table: "slot_claims",
                column: "booking_id",
                unique: true);
        }
    }
}
