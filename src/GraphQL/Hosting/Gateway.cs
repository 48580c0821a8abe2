namespace MyHibachi.GraphQL.Hosting;

/// <summary>The API, in whatever process serves it.</summary>
public static class Gateway
{
    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
    }

    public static void MapGateway(this WebApplication app)
    {
        app.MapGet("/", () => "MyHibachi");
    }
}
