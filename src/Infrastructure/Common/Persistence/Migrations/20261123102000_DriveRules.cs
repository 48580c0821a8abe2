using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>What the model cannot say of drives.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261123102000_DriveRules")]
internal sealed class DriveRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlScripts.DriveRules);
}
