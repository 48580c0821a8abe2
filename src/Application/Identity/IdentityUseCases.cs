using Microsoft.Extensions.DependencyInjection;

namespace MyHibachi.Application.Identity;

/// <summary>Registers what the use cases of this feature share.</summary>
internal static class IdentityUseCases
{
    public static IServiceCollection AddIdentityUseCases(this IServiceCollection services) => services
        .AddScoped<SignIn>()
        .AddScoped<PasswordGate>()
        .AddScoped<PasswordChange>()
        .AddScoped<OwnSessions>()
        .AddScoped<ManagedUsers>()
        .AddScoped<Invitations>()
        .AddScoped<OwnAccount>()
        .AddScoped<RightsOf>()
        .AddScoped<SecondStep>()
        .AddScoped<Entrance>()
        .AddScoped<EndSessions>()
        .AddScoped<CodeGate>()
        .AddScoped<SessionRenewal>()
        .AddScoped<NewAccounts>()
        .AddScoped<RegistrationDesk>()
        .AddScoped<IStaffAccounts, StaffAccounts>();
}
