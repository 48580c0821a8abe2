using System.Text.Json;

namespace MyHibachi.EndToEnd.Tests;

/// <summary>What a client can tell of one attempt to book.</summary>
internal abstract record Answer
{
    /// <summary>The booking is made, and the client was told so.</summary>
    public sealed record Acknowledged(string Number) : Answer;

    /// <summary>It will not be made.</summary>
    public sealed record Refused(string Code) : Answer;

    /// <summary>Nobody knows: repeat it with the same key.</summary>
    public sealed record Unknown(string Why) : Answer;

    public static Answer Of(JsonElement root) => root.TryGetProperty("errors", out var failures)
        ? new Unknown(CodeOf(failures[0].GetProperty("extensions")))
        : Of(root.GetProperty("data").GetProperty("createBooking"), "booking");

    private static Answer Of(JsonElement payload, string record) => payload.GetProperty(record) is { ValueKind: JsonValueKind.Object } made
        ? new Acknowledged(made.GetProperty("number").GetString()!)
        : CodeOf(payload.GetProperty("errors")[0]) is var code && code == "CONCURRENT_CHANGE" ? new Unknown(code) : new Refused(code);

    private static string CodeOf(JsonElement error) => error.GetProperty("code").GetString()!;
}
