using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MyHibachi.Infrastructure.Common.Orleans;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.Infrastructure.Common.ReferenceData;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>Everything the model cannot say: constraints over several columns, triggers, and Orleans' own tables.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261122150000_Rules")]
internal sealed class Rules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(SqlScripts.SchemaRules);
        migrationBuilder.Sql(OutboxSql.Script);
        migrationBuilder.Sql(ReferenceDataSql.Script);
        migrationBuilder.Sql(OrleansSchema.Script);
    }
}
