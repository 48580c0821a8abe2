using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>What the model cannot say of signing in.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261122204100_IdentityRules")]
internal sealed class IdentityRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlScripts.IdentityRules);
}
