using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>What the model cannot say of chefs' time.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261123123000_ChefCalendarRules")]
internal sealed class ChefCalendarRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlScripts.ChefCalendarRules);
}
