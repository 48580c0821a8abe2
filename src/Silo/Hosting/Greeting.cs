using MyHibachi.Infrastructure.Common.DemoData;

namespace MyHibachi.Silo.Hosting;

/// <summary>Tells whoever started the program where everything is, and once how to sign in.</summary>
internal static class Greeting
{
    public static async Task Print(WebApplication app, IReadOnlyList<DemoSignIn> opened)
    {
        var address = app.Urls.First().TrimEnd('/');
        await Console.Out.WriteLineAsync(app.Services.GetRequiredService<SiloSettings>().CoHostGateway ? Everything(address) : SiloAlone(address));
        if (opened.Count > 0)
        {
            await Console.Out.WriteLineAsync("Staff accounts of the demonstration. The passwords are shown this once:");
            foreach (var account in opened)
            {
                await Console.Out.WriteLineAsync($"  {account.Role,-17} {account.Email,-38} {account.Password.Reveal()}");
            }
        }
    }

    private static string Everything(string address) =>
        $"""

         MyHibachi is running.
           Home      {address}/
           GraphQL   {address}/graphql
           Health    {address}/health/ready

         """;

    private static string SiloAlone(string address) => $"A silo of MyHibachi is running. Health: {address}/health/ready";
}
