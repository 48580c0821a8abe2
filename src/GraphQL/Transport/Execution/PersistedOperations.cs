using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>
/// Documents that clients name instead of sending them: <c>documentId</c> is <c>sha256:</c> and the hash of the text in lower-case hexadecimal
/// (GraphQL over HTTP, appendix A "Persisted Documents"). A build of the web app writes them into one file of hashes and texts.
/// </summary>
internal sealed class PersistedOperations(GraphQLSettings settings)
{
    private const string Scheme = "sha256:";

    private readonly FrozenDictionary<string, string> _texts = settings.PersistedOperations is { Length: > 0 } file ? Read(file) : FrozenDictionary<string, string>.Empty;

    /// <exception cref="RequestRefused">It names no document, one that nobody knows, or sends one where only known ones are taken.</exception>
    public string TextOf(OperationRequest request) => request switch
    {
        { Query.Length: > 0, DocumentId.Length: > 0 } => throw RequestRefused.Malformed("Send query or documentId, not both."),
        { DocumentId: { Length: > 0 } id } => _texts.TryGetValue(id, out var text) ? text : throw RequestRefused.UnknownDocument(),
        { Query.Length: > 0 } when settings.OnlyPersistedOperations => throw RequestRefused.NotPersisted(),
        { Query: { Length: > 0 } query } => query,
        _ => throw RequestRefused.QueryMissing(),
    };

    private static FrozenDictionary<string, string> Read(string file)
    {
        try
        {
            var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file)) ?? [];
            return texts.ToFrozenDictionary(entry => Scheme + (HashOf(entry.Value) == entry.Key ? entry.Key : throw Wrong($"names {entry.Key}, which is not the SHA-256 of its text")), entry => entry.Value);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            throw Wrong($"cannot be read: {unreadable.Message}");
        }
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static InvalidSettingException Wrong(string message) => new("GraphQL:PersistedOperations", message);
}
