using GraphQL;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Hosting.Edge;
using MyHibachi.GraphQL.Identity;
using MyHibachi.GraphQL.Leads;
using MyHibachi.GraphQL.Trails;
using MyHibachi.GraphQL.Transport;

namespace MyHibachi.GraphQL.Hosting;

/// <summary>The API, in whatever process serves it.</summary>
public static class Gateway
{
    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.AddEdge();
        builder.Services.AddSchema();
        builder.Services.AddGraphQLTransport(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton<IRequestAuthenticator, BearerAuthenticator>();
        builder.Services.AddScoped<Desk>().AddScoped<BookingLoaders>().AddScoped<ChefLoaders>().AddScoped<LeadLoaders>();
    }

    public static void MapGateway(this WebApplication app)
    {
        app.UseEdge();
        app.MapHome(SchemaPrinter.Print());
        app.MapGraphQLTransport("/graphql");
        app.MapAuditExport();
    }

    internal static IServiceCollection AddSchema(this IServiceCollection services)
    {
        GlobalSwitches.EnableReadDescriptionFromXmlDocumentation = true;
        services.AddSingleton<ErrorInterface>().AddSingleton<LocalDateType>().AddSingleton<LocalTimeType>().AddSingleton<InstantType>();
        return services.AddGraphQL(graph => graph.AddSchema<ProductSchema>().AddAutoClrMappings().AddSystemTextJson());
    }
}
