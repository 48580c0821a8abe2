using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Chefs;
using MyHibachi.Infrastructure.Tests.Common;
using MyHibachi.TestKit.Calendars;
using MyHibachi.TestKit.Google;

namespace MyHibachi.Infrastructure.Tests.Chefs;

/// <summary>Calendars of strangers are read with limits, and only from the open internet.</summary>
public sealed class HttpBusyCalendarsTests : IAsyncLifetime
{
    private static readonly StationClock Clock = new(TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"));

    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private CalendarDouble? _server;

    private CalendarDouble Server => _server!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await CalendarDouble.Start();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    [Fact]
    public async Task A_calendar_is_read_over_the_network()
    {
        Server.Answer = CalendarDouble.Calendar(CalendarDouble.Event(Now.AddDays(1), Now.AddDays(1).AddHours(2)));

        Assert.Equal([new BusyTime(Now.AddDays(1), Now.AddDays(1).AddHours(2))], (await Read()).Value);
    }

    [Fact]
    public async Task What_never_ends_is_read_no_farther_than_the_limit()
    {
        var ended = new TaskCompletionSource();
        Server.Answer = async http =>
        {
            var piece = Encoding.ASCII.GetBytes(new string('x', 1024 * 1024));
            while (!http.RequestAborted.IsCancellationRequested)
            {
                await http.Response.Body.WriteAsync(piece, CancellationToken.None);
            }

            ended.SetResult();
        };

        Assert.Equal([ChefErrors.CalendarTooLarge(10)], (await Read()).Errors);
        await ended.Task.Soon();
    }

    [Fact]
    public async Task What_does_not_answer_in_time_or_not_well_is_unreachable()
    {
        Server.Answer = GoogleDouble.Silence;
        Assert.Equal([ChefErrors.CalendarUnreachable()], (await Read(TimeSpan.FromMilliseconds(300))).Errors);

        Server.Answer = GoogleDouble.Http(StatusCodes.Status404NotFound);
        Assert.Equal([ChefErrors.CalendarUnreachable()], (await Read()).Errors);

        Server.Answer = CalendarDouble.Text("<html/>");
        Assert.Equal([ChefErrors.CalendarUnreadable()], (await Read()).Errors);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://[::ffff:169.254.169.254]/latest/meta-data/")]
    [InlineData("http://192.168.1.1:8080/")]
    public async Task A_redirection_into_the_network_is_refused(string inside)
    {
        Server.Answer = http =>
        {
            http.Response.Redirect(inside);
            return Task.CompletedTask;
        };

        Assert.Equal([ChefErrors.CalendarRefused()], (await Read()).Errors);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task This_machine_is_refused_where_it_is_not_allowed_by_name_or_number(string host)
    {
        using var client = new CalendarClient(new());
        var calendars = new HttpBusyCalendars(client, new(), SchedulingPolicy.Default, TimeProvider.System);

        Assert.Equal([ChefErrors.CalendarRefused()], (await calendars.Read(new UriBuilder(Server.Url) { Host = host }.Uri, Clock, Ct)).Errors);
        Assert.Equal([ChefErrors.CalendarRefused()], calendars.Check(Server.Url).Errors);
    }

    [Theory]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.0", true)]
    [InlineData("8.8.8.8", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    public void An_address_is_public_or_inside(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.Contain(IPAddress.Parse(address)));

    private async Task<Result<IReadOnlyList<BusyTime>>> Read(TimeSpan? timeout = null)
    {
        var settings = new CalendarSettings { AllowLoopback = true, Timeout = timeout ?? TimeSpan.FromSeconds(8) };
        using var client = new CalendarClient(settings);
        return await new HttpBusyCalendars(client, settings, SchedulingPolicy.Default, new FakeTimeProvider(Now)).Read(new(Server.Url), Clock, Ct);
    }
}
