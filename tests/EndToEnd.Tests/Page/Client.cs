using System.Net.Http.Json;
using System.Text.Json;

namespace MyHibachi.EndToEnd.Tests.Page;

/// <summary>Somebody who asks over HTTP, without the page.</summary>
internal sealed class Client(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address };

    public async Task<JsonElement> Ask(string query, object? variables = null)
    {
        using var answer = await _http.PostAsJsonAsync("/graphql", new { query, variables }, TestContext.Current.CancellationToken);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("data");
    }

    /// <returns>The new customer's access token, which goes with all that is asked from now on.</returns>
    public Task<string> Register(string email) => SignIn("register", new { email, name = "Casey Customer", password = "teppan-and-sake", phone = "916-555-0142" });

    /// <inheritdoc cref="Register"/>
    public Task<string> Login(string email, string password) => SignIn("login", new { email, password });

    public void Dispose() => _http.Dispose();

    private async Task<string> SignIn(string mutation, object input)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var answer = await Ask($"mutation ($input: {type}!) {{ {mutation}(input: $input) {{ session {{ accessToken }} }} }}", new { input });
        var token = answer.GetProperty(mutation).GetProperty("session").GetProperty("accessToken").GetString()!;
        _http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return token;
    }
}
