using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using MyHibachi.Infrastructure.Common.Settings;
using Npgsql;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>Rotates the signing key for a person at a keyboard, beside the processes that run.</summary>
internal static class SigningKeyCommand
{
    /// <exception cref="InvalidSettingException">The configuration brings the key, so another is set there.</exception>
    public static async Task Run(IConfiguration configuration, string connectionString, bool atOnce, CancellationToken ct)
    {
        var settings = IdentitySettings.Read(configuration);
        if (settings.AccessTokens.SigningKey is not null)
        {
            throw new InvalidSettingException("Identity:AccessTokens:SigningKey", "is set, so another key is set there and not in the database");
        }

        await using var database = NpgsqlDataSource.Create(connectionString);
        var box = new SecretBox(settings);
        await new SigningKeyRotation(database, box, settings.AccessTokens, TimeProvider.System, NullLogger<SigningKeyRotation>.Instance).Rotate(atOnce, ct);
    }
}
