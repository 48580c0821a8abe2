using GraphQL;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Hosting.Edge;
using MyHibachi.GraphQL.Identity;
using MyHibachi.GraphQL.Leads;
using MyHibachi.GraphQL.Quotes;
using MyHibachi.GraphQL.Trails;
using MyHibachi.GraphQL.Transport;
using MyHibachi.GraphQL.Transport.Http;
using MyHibachi.Infrastructure.Common.Settings;

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
        builder.Services.AddHttpContextAccessor().AddSingleton<SessionCookies>().AddSingleton<CookieDesk>();
        builder.Services.AddScoped<Desk>().AddScoped<BookingLoaders>().AddScoped<ChefLoaders>().AddScoped<LeadLoaders>().AddScoped<QuoteLoaders>();
    }

    public static void MapGateway(this WebApplication app)
    {
        app.UseEdge();
        app.MapHome(SchemaPrinter.Print());
        if (app.Services.GetRequiredService<FeatureFlags>().CoreApi)
        {
            app.MapGraphQLTransport("/graphql");
            app.MapAuditExport();
            app.MapChefFeeds();
        }
        else
        {
            app.Map("/graphql", Off);
            app.Map(AuditExport.Path, Off);
            app.Map(ChefFeedEndpoint.Folder + "/{token}", Off);
        }
    }

    private static Task Off(HttpContext http) => Answers.Refuse(http.Response, AnswerForm.Json, RequestRefused.FeatureOff());

    internal static IServiceCollection AddSchema(this IServiceCollection services)
    {
        GlobalSwitches.EnableReadDescriptionFromXmlDocumentation = true;
        services.AddSingleton<ErrorInterface>().AddSingleton<LocalDateType>().AddSingleton<LocalTimeType>().AddSingleton<InstantType>();
        return services.AddGraphQL(graph => graph.AddSchema<ProductSchema>().AddAutoClrMappings().AddSystemTextJson());
    }
}
