using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>What the model cannot say of parties of which one is asked to move for the other.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261123122000_NegotiationRules")]
internal sealed class NegotiationRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SqlScripts.NegotiationRules);
}
