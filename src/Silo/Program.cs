using MyHibachi.Infrastructure.Common.DemoData;
using MyHibachi.Infrastructure.Common.Postgres;
using MyHibachi.Infrastructure.Common.Settings;
using MyHibachi.Silo.Hosting;

try
{
    // Settings lie beside the program, wherever it is started from; data lies where it is started.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    if (args is [var command, ..] && Commands.All.TryGetValue(command, out var run))
    {
        await run(builder, args);
        return 0;
    }

    await using var database = await ProductDatabase.Open(builder);

    await database.Prepare(builder.Environment, CancellationToken.None);
    await using var app = SiloHost.Build(builder, database.ConnectionString);
    var opened = app.Environment.IsDevelopment() ? await app.Services.GetRequiredService<DemoSetup>().Ensure(CancellationToken.None) : [];
    await app.StartAsync();
    await Greeting.Print(app, opened);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (OperationCanceledException)
{
    // It was asked to stop before it had started.
    return 0;
}
catch (Exception exception) when (exception is InvalidSettingException or EmbeddedPostgresException or DatabaseBackupException)
{
    // Something the person at the keyboard can mend: a sentence helps more than a stack.
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
