using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>What the model cannot say of records that are edited, deleted and restored.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261122203100_RecordRules")]
internal sealed class RecordRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlScripts.RecordRules);
}
