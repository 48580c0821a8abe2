using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>What the model cannot say of records that are found to be one person's and merged.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261122212100_MergeRules")]
internal sealed class MergeRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlScripts.MergeRules);
}
