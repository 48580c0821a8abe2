using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>What the model cannot say of those who wait for a place.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261123101000_WaitlistRules")]
internal sealed class WaitlistRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlScripts.WaitlistRules);
}
