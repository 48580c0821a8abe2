using Microsoft.Extensions.Configuration;
using MyHibachi.Infrastructure.Common.Settings;
using MyHibachi.Infrastructure.Identity;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class IdentitySettingsTests
{
    [Fact]
    public void Without_any_setting_the_defaults_hold()
    {
        var settings = Read();

        Assert.Equal((TimeSpan.FromMinutes(15), TimeSpan.FromDays(30), 210_000), (settings.AccessTokens.Lifetime, settings.Sessions.Lifetime, settings.PasswordIterations));
    }

    [Fact]
    public void A_setting_is_taken() => Assert.Equal(TimeSpan.FromMinutes(5), Read(("Identity:AccessTokens:Lifetime", "00:05:00")).AccessTokens.Lifetime);

    [Theory]
    [InlineData("Identity:AccessTokens:Issuer", "")]
    [InlineData("Identity:AccessTokens:Audience", "")]
    [InlineData("Identity:AccessTokens:Lifetime", "00:00:00")]
    [InlineData("Identity:AccessTokens:SigningKey", "c2hvcnQ=")]
    [InlineData("Identity:AccessTokens:SigningKey", "no base64!")]
    [InlineData("Identity:Sessions:Lifetime", "00:10:00")]
    [InlineData("Identity:Sessions:Grace", "-00:00:01")]
    [InlineData("Identity:Passwords:MinLength", "7")]
    [InlineData("Identity:Passwords:MaxLength", "64")]
    [InlineData("Identity:Guessing:FreeTries", "0")]
    [InlineData("Identity:Guessing:FirstDelay", "00:00:00")]
    [InlineData("Identity:Guessing:MaxDelay", "00:00:01")]
    [InlineData("Identity:PasswordIterations", "0")]
    [InlineData("Identity:Codes:ResetLifetime", "00:00:00")]
    [InlineData("Identity:Codes:Tries", "0")]
    [InlineData("Identity:Codes:Pause", "-00:00:01")]
    public void A_setting_that_cannot_be_used_is_named(string setting, string value) =>
        Assert.Equal(setting, Assert.Throws<InvalidSettingException>(() => Read((setting, value))).Setting);

    private static IdentitySettings Read(params (string Setting, string Value)[] settings) => IdentitySettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Setting, (string?)one.Value))).Build());
}
