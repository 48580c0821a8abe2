using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>What the model cannot say of parties that take several chefs.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261123121000_SeatRules")]
internal sealed class SeatRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlScripts.SeatRules);
}
