using System.Text.Json;

namespace MyHibachi.Benchmarks.Running;

/// <summary>Who asks: their access tokens.</summary>
internal static class People
{
    private const string SignIn = "mutation($input: LoginInput!) { login(input: $input) { session { accessToken } } }";

    private const string SignUp = "mutation($input: RegisterInput!) { register(input: $input) { session { accessToken } } }";

    public static async Task<string> Staff(Client client, string email, string password) =>
        Token((await client.Ask(Client.Body(SignIn, new { input = new { email, password } }))).GetProperty("login"));

    public static async Task<string[]> NewCustomers(Client client, int count)
    {
        var tokens = new string[count];
        for (var number = 0; number < count; number++)
        {
            var input = new { name = $"Customer {number}", email = $"{Guid.NewGuid():N}@example.com", phone = $"+1916555{number:0000}", password = "a long enough sentence" };
            tokens[number] = Token((await client.Ask(Client.Body(SignUp, new { input }))).GetProperty("register"));
        }

        return tokens;
    }

    private static string Token(JsonElement payload) => payload.GetProperty("session").GetProperty("accessToken").GetString()!;
}
