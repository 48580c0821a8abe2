using System.Net.Http.Json;
using System.Text.Json;
using MyHibachi.Cluster;

namespace MyHibachi.EndToEnd.Tests;

/// <summary>Somebody with an account who books over HTTP, as an app of theirs would: an attempt with no clear answer is repeated with the same key.</summary>
/// <param name="gateways">Tried in turn, from one that failed on to the next.</param>
internal sealed class Customer(int number, IReadOnlyList<MemberProcess> gateways) : IDisposable
{
    private const string Register =
        "mutation ($input: RegisterInput!) { register(input: $input) { session { accessToken } errors { ... on Error { code } } } }";

    private const string CreateBooking =
        "mutation ($input: CreateBookingInput!) { createBooking(input: $input) { booking { number } errors { ... on Error { code } } } }";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(40) };
    private int _gateway;

    /// <summary>Attempts whose outcome stayed unknown, and why.</summary>
    public List<string> Failures { get; } = [];

    public async Task SignUp()
    {
        var account = new { email = $"customer{number}@example.com", name = "Casey Customer", password = "teppan-and-sake", phone = "916-555-0142" };
        var root = await Post(Register, account);
        var session = root.GetProperty("data").GetProperty("register").GetProperty("session");
        _http.DefaultRequestHeaders.Authorization = new("Bearer", session.GetProperty("accessToken").GetString());
    }

    /// <summary>Wants a party of ten at home, until somebody says yes or no.</summary>
    public async Task<Answer> Book(DateOnly date, TimeOnly time)
    {
        var party = new
        {
            address = new { street = $"{number} Main Street", postalCode = "95814" },
            party = new { adults = 10 },
            slot = new { date = date.ToString("O", CultureInfo.InvariantCulture), time = time.ToString("HH:mm", CultureInfo.InvariantCulture) },
            idempotencyKey = $"customer {number} at {date:O} {time:O}",
        };
        while (true)
        {
            var answer = await Attempt(party);
            if (answer is not Answer.Unknown unknown)
            {
                return answer;
            }

            Failures.Add(unknown.Why);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<Answer> Attempt(object party)
    {
        try
        {
            return Answer.Of(await Post(CreateBooking, party));
        }
        catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException && !TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            _gateway++;
            return new Answer.Unknown(lost.GetType().Name);
        }
    }

    private async Task<JsonElement> Post(string query, object input)
    {
        var gateway = gateways[_gateway % gateways.Count].Plan.Address;
        using var answer = await _http.PostAsJsonAsync(new Uri(gateway, "graphql"), new { query, variables = new { input } }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
