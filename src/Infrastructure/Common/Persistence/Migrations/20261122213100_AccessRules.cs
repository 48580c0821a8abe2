using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>What the model cannot say of keys and roles.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261122213100_AccessRules")]
internal sealed class AccessRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlScripts.AccessRules);
}
