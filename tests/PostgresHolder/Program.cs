using Microsoft.Extensions.Logging.Abstractions;
using MyHibachi.Infrastructure.Common.Postgres;

// A program that a test can kill: holds a PostgreSQL on the data folder it is given, says where, and waits to be told to stop.
var options = new EmbeddedPostgresOptions { DataDirectory = args[0], ToolsDirectory = args[1], Durable = false };
await using var postgres = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, CancellationToken.None);
await Console.Out.WriteLineAsync(postgres.ConnectionString);
await Console.In.ReadLineAsync();
