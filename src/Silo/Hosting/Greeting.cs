namespace MyHibachi.Silo.Hosting;

/// <summary>Tells whoever started the program where everything is.</summary>
internal static class Greeting
{
    public static async Task Print(WebApplication app)
    {
        var address = app.Urls.First().TrimEnd('/');
        await Console.Out.WriteLineAsync(
            $"""

             MyHibachi is running.
               Home      {address}/
               GraphQL   {address}/graphql
               Health    {address}/health/ready

             """);
    }
}
