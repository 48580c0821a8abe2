using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>The roles that the program connects as, and which rows they meet.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261122220000_RowSecurity")]
internal sealed class RowSecurity : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(DatabaseLogin.MakeRoles + SqlScripts.RowSecurity);
}
