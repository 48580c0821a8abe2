using MyHibachi.GraphQL.Hosting;
using MyHibachi.Infrastructure.Common.Settings;

try
{
    if (args is ["schema"])
    {
        await Console.Out.WriteLineAsync(SchemaPrinter.Print());
        return 0;
    }

    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    await using var app = GatewayHost.Build(builder);
    await app.RunAsync();
    return 0;
}
catch (OperationCanceledException)
{
    // It was asked to stop before it had started.
    return 0;
}
catch (Exception exception) when (exception is InvalidSettingException or NoSiloException)
{
    // Something the person at the keyboard can mend: a sentence helps more than a stack.
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
