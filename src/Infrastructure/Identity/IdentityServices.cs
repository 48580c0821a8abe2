using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Identity;
using MyHibachi.Infrastructure.Common.Outbox;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>Registers the adapters behind signing in.</summary>
internal static class IdentityServices
{
    public static IServiceCollection AddIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = IdentitySettings.Read(configuration);
        services.AddSingleton(settings).AddSingleton(settings.AccessTokens);
        services.AddSingleton(settings.Sessions).AddSingleton(settings.Passwords).AddSingleton(settings.Guessing).AddSingleton(settings.Codes).AddSingleton(settings.SecondFactor);
        services.AddSingleton<IPasswords, Pbkdf2Passwords>();
        services.AddSingleton<SecretBox>().AddSingleton<ISecretBox>(provider => provider.GetRequiredService<SecretBox>()).AddSingleton<SigningKeyRotation>().AddSingleton<IOutdatedRows>(provider => provider.GetRequiredService<SigningKeyRotation>());
        services.AddSingleton<SigningKeys>().AddSingleton<SignedTokens>().AddHostedService<SigningKeySchedule>();
        services.AddSingleton<SeenTokens>().AddSingleton<IAccessTokens, JwtAccessTokens>();
        services.AddSingleton<ApiKeyUses>().AddSingleton<LiveApiKeys>().AddSingleton<LiveRoles>().AddHostedService<ApiKeyUseWriter>().AddScoped<IApiKeyReads, ApiKeyReads>();
        services.AddHostedService<ClosedSecrets>().AddSingleton<EndedSessions>().AddSingleton<MergedAccounts>().AddSingleton<IBearers, LiveBearers>();
        services.AddSingleton<IOneTimeCodes, PostgresOneTimeCodes>().AddSingleton<IAccountTemplates, LiquidAccountTemplates>();
        services.AddSingleton<OwnTransaction>().AddSingleton<IOutdatedRows, ExpiredSessions>();
        return services.AddScoped<ICredentials, PostgresCredentials>().AddScoped<ISessions, PostgresSessions>().AddScoped<IRoles, PostgresRoles>()
            .AddScoped<IUserReads, UserReads>().AddScoped<ISecondFactors, PostgresSecondFactors>().AddSingleton<ILoginChallenges, JwtLoginChallenges>();
    }
}
