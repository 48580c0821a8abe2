using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>What the model cannot say of stations and chefs.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261122211100_PlaceRules")]
internal sealed class PlaceRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlScripts.PlaceRules);
}
