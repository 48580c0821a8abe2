using Microsoft.Extensions.Hosting;
using MyHibachi.Infrastructure.Common.Settings;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>Does not let the program work in production as somebody for whom the database's own rules bend.</summary>
internal sealed class BoundLogin(NpgsqlDataSource database, IHostEnvironment environment) : IHostedService
{
    /// <exception cref="InvalidSettingException">The login owns the tables, or no rule on rows holds for it.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment() && !await DatabaseLogin.IsBoundByRulesAsync(database, cancellationToken))
        {
            throw new InvalidSettingException(
                "ConnectionStrings:Database", "must name a login of the program's own, which owns nothing; migrate makes it when ConnectionStrings:Owner says as whom");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
