using Microsoft.Extensions.Configuration;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Tests.Common.Settings;

public sealed class FeatureFlagsTests
{
    [Fact]
    public void Everything_is_on_unless_told_otherwise() => Assert.Equal(new FeatureFlags(true, true, true), Read());

    [Fact]
    public void One_part_is_switched_off_and_the_others_are_not()
    {
        Assert.Equal(new FeatureFlags(CoreApi: false, LeadCapture: true, SoftDelete: true), Read(("FEATURE_CORE_API", "false")));
        Assert.Equal(new FeatureFlags(CoreApi: true, LeadCapture: false, SoftDelete: true), Read(("FEATURE_FAILED_BOOKING_LEAD_CAPTURE", "False")));
        Assert.Equal(new FeatureFlags(CoreApi: true, LeadCapture: true, SoftDelete: false), Read(("FEATURE_SOFT_DELETE", "false")));
    }

    [Theory]
    [InlineData("FEATURE_AUTH", "false", "cannot be off: the program does not run without it")]
    [InlineData("FEATURE_RBAC", "false", "cannot be off: the program does not run without it")]
    [InlineData("FEATURE_AUDIT_TRAIL", "false", "cannot be off: the program does not run without it")]
    [InlineData("FEATURE_AUDIT_TRAIL", "no", "is true or false")]
    [InlineData("FEATURE_CORE_API", "off", "is true or false")]
    public void What_would_be_unsafe_stops_the_start(string flag, string value, string problem) =>
        Assert.Equal($"Setting {flag} {problem}.", Assert.Throws<InvalidSettingException>(() => Read((flag, value))).Message);

    private static FeatureFlags Read(params (string Flag, string Value)[] flags) => FeatureFlags.Read(
        new ConfigurationBuilder().AddInMemoryCollection(flags.Select(one => KeyValuePair.Create(one.Flag, (string?)one.Value))).Build());
}
