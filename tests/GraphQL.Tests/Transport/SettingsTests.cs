using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.GraphQL.Tests.Transport;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("OnlyPersistedOperations", "true")]
    [InlineData("PersistedOperations", "/there/is/no/such/file.json")]
    [InlineData("MaxBodyBytes", "10")]
    [InlineData("MaxQueryLength", "0")]
    [InlineData("MaxDepth", "0")]
    [InlineData("MaxDepth", "51")]
    [InlineData("MaxFields", "0")]
    [InlineData("MaxAliases", "0")]
    [InlineData("MaxCost", "0")]
    [InlineData("CostPerMinute", "6")]
    [InlineData("SignInsPerMinute", "0")]
    [InlineData("AssumedListLength", "0")]
    [InlineData("CachedQueryLength", "-1")]
    [InlineData("ExecutionTimeout", "00:00:00")]
    [InlineData("InitTimeout", "00:00:00")]
    [InlineData("KeepAlive", "-00:00:01")]
    [InlineData("SendTimeout", "00:00:00")]
    [InlineData("SendQueue", "0")]
    [InlineData("MaxOperationsPerSocket", "0")]
    [InlineData("EventBuffer", "0")]
    public async Task A_setting_that_cannot_be_used_stops_the_start_with_its_name(string name, string value)
    {
        var refusal = await Assert.ThrowsAsync<InvalidSettingException>(() => TestGateway.Start(new Dictionary<string, string?> { [name] = value }));

        Assert.Equal($"GraphQL:{name}", refusal.Setting);
    }
}
