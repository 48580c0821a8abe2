using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>Commits no longer notify: <c>CommitNews</c> does, behind them.</summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261123080000_NotifyBehindCommits")]
internal sealed class NotifyBehindCommits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP TRIGGER outbox_events_wake ON outbox_events;
        DROP TRIGGER outbox_events_tell_schedule ON outbox_events;
        DROP FUNCTION outbox_wake();
        DROP FUNCTION outbox_tell_schedule();

        CREATE OR REPLACE FUNCTION audit_log_await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO audit_unsealed SELECT id FROM written;
            RETURN NULL;
        END $$;
        """);
}
