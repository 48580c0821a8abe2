using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>What the model cannot say of the trail: seals, triggers, grants.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261122202100_TrailRules")]
internal sealed class TrailRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlScripts.TrailRules);
}
