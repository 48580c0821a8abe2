using System.Net;
using System.Text;
using MyHibachi.Application.Chefs;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Infrastructure.Chefs;

/// <summary>Asks for calendars, under the guard of <see cref="GuardedConnections"/>. Its log lines would hold addresses, which are secrets: it has none.</summary>
internal sealed class CalendarClient(CalendarSettings settings) : IDisposable
{
    public HttpClient Http { get; } = new(new GuardedConnections(address => MayReach(address, settings)).Handler())
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public void Dispose() => Http.Dispose();

    private static bool MayReach(IPAddress address, CalendarSettings settings) =>
        PublicAddresses.Contain(address) || (settings.AllowLoopback && IPAddress.IsLoopback(address));
}

/// <summary>Reads calendars over HTTPS from the open internet, with limits on time and size.</summary>
internal sealed class HttpBusyCalendars(CalendarClient client, CalendarSettings settings, SchedulingPolicy policy, TimeProvider time) : IBusyCalendars
{
    private const int MaxBytes = CalendarSettings.MaxMegabytes * 1024 * 1024;

    public Result<Uri> Check(string address) => CalendarAddress.Read(address, settings.AllowLoopback);

    public async Task<Result<IReadOnlyList<BusyTime>>> Read(Uri address, StationClock clock, CancellationToken ct)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(settings.Timeout);
        try
        {
            var text = await Download(address, deadline.Token);
            var now = time.GetUtcNow();
            return text is null
                ? ChefErrors.CalendarTooLarge(CalendarSettings.MaxMegabytes)
                : await Task.Run(() => new IcalBusyTimes(clock, settings.MaxEvents).Read(text, now, now.AddMonths(policy.HorizonMonths)), ct).WaitAsync(deadline.Token);
        }
        catch (HttpRequestException refused) when (refused.InnerException is AddressRefusedException || refused.GetBaseException() is AddressRefusedException)
        {
            return ChefErrors.CalendarRefused();
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return ChefErrors.CalendarUnreachable();
        }
    }

    /// <returns>Null when there is more of it than is read.</returns>
    private async Task<string?> Download(Uri address, CancellationToken ct)
    {
        using var response = await client.Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException(null, null, response.StatusCode);
        }

        await using var body = await response.Content.ReadAsStreamAsync(ct);
        using var read = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = await body.ReadAsync(buffer, ct)) > 0;)
        {
            if (read.Length + count > MaxBytes)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        return Encoding.UTF8.GetString(read.GetBuffer(), 0, (int)read.Length);
    }
}
