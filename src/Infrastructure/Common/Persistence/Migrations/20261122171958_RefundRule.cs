using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class RefundRule : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "refund_rule",
                table: "bookings",
                type: "text",
                nullable: true);

            // Until now kind and sum told the rule.
            migrationBuilder.Sql(
                """
                UPDATE bookings SET refund_rule = CASE
                    WHEN paid = 0 THEN 'NothingPaid'
                    WHEN refund_kind = 'Automatic' THEN 'FullNotice'
                    WHEN refund_kind = 'NeedsApproval' THEN 'PartialNotice'
                    ELSE 'ShortNotice' END
                WHERE refund_kind IS NOT NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "refund_rule",
                table: "bookings");
        }
    }
}
