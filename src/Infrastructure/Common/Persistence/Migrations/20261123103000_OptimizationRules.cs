using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>What the model cannot say of plans of days.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261123103000_OptimizationRules")]
internal sealed class OptimizationRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlScripts.OptimizationRules);
}
