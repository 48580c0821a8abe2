using Microsoft.Extensions.Logging;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>What is settled before the server starts: where, from which binaries, as whom, how.</summary>
internal sealed record ServerSite(
    PostgresFolder Folder, PostgresBinaries Binaries, ServerAccount Account, EmbeddedPostgresOptions Options, ILogger Logger);
