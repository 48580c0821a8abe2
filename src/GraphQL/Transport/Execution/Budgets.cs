using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>
/// What one caller may spend in a minute, in buckets that fill evenly and hold a minute's worth. Each gateway counts by itself.
/// </summary>
internal sealed class Budgets(GraphQLSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _cost = PerMinute(settings.CostPerMinute);

    private readonly PartitionedRateLimiter<string> _signIns = PerMinute(settings.SignInsPerMinute);

    /// <param name="cost">As <see cref="CostLimit"/> weighs it; no more than <see cref="GraphQLSettings.MaxCost"/>.</param>
    /// <returns>Null when the budget has it.</returns>
    public RequestRefused? Spend(Caller caller, double cost) => Take(_cost, caller, (int)Math.Ceiling(cost));

    /// <summary>Pays for one try to sign in, however many of them one operation makes.</summary>
    /// <returns>Null when the budget has it.</returns>
    public RequestRefused? SignIn(Caller caller) => Take(_signIns, caller, 1);

    public void Dispose()
    {
        _cost.Dispose();
        _signIns.Dispose();
    }

    /// <summary>Who shares a budget: an address, or the network that one household has of the newer kind.</summary>
    public static string PayerAt(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    /// <summary>A bucket of a minute's worth that fills by the second, or one at a time where that is slower.</summary>
    public static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = perMinute >= 60 ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1) / perMinute,
    };

    private static PartitionedRateLimiter<string> PerMinute(int amount) =>
        PartitionedRateLimiter.Create<string, string>(payer => RateLimitPartition.GetTokenBucketLimiter(payer, _ => Bucket(amount)));

    // A program pays for itself, wherever it calls from.
    private static string PayerOf(Caller caller) =>
        caller.Actor.ApiKey is null ? PayerAt(IPAddress.TryParse(caller.Actor.NetworkAddress, out var address) ? address : null) : caller.Actor.Principal;

    private static RequestRefused? Take(PartitionedRateLimiter<string> bucket, Caller caller, int amount)
    {
        using var lease = bucket.AttemptAcquire(PayerOf(caller), amount);
        return lease.IsAcquired ? null : RequestRefused.TooMany(lease);
    }
}
