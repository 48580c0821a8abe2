using GraphQL;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Chefs;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Hosting;

/// <summary>The API, in whatever process serves it.</summary>
public static class Gateway
{
    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.Services.AddSchema();
        builder.Services.AddScoped<Desk>().AddScoped<BookingLoaders>().AddScoped<ChefLoaders>();
    }

    public static void MapGateway(this WebApplication app)
    {
        app.MapGet("/", () => "MyHibachi");
    }

    internal static IServiceCollection AddSchema(this IServiceCollection services)
    {
        GlobalSwitches.EnableReadDescriptionFromXmlDocumentation = true;
        services.AddSingleton<ErrorInterface>().AddSingleton<LocalDateType>().AddSingleton<LocalTimeType>().AddSingleton<InstantType>();
        return services.AddGraphQL(graph => graph.AddSchema<ProductSchema>().AddAutoClrMappings().AddSystemTextJson());
    }
}
