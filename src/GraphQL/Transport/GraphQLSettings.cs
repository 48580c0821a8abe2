using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.GraphQL.Transport;

/// <summary>What one caller may ask of the API, and how long the gateway waits for it. Section <c>GraphQL</c>.</summary>
internal sealed record GraphQLSettings
{
    /// <summary>Answer questions about the schema; null follows the environment: yes in development, no elsewhere.</summary>
    public bool? Introspection { get; init; }

    /// <summary>Serve the page that people try queries on; null follows the environment.</summary>
    public bool? Page { get; init; }

    /// <summary>A JSON file of documents that clients may name, each under the SHA-256 of its text; null for none.</summary>
    public string? PersistedOperations { get; init; }

    /// <summary>Carry out those and no others. Whoever writes programs against the API then needs a gateway of their own.</summary>
    public bool OnlyPersistedOperations { get; init; }

    /// <summary>Bytes of one HTTP body or one WebSocket message.</summary>
    public int MaxBodyBytes { get; init; } = 256 * 1024;

    /// <summary>Characters of one document. Some checks of a document take the square of its length.</summary>
    public int MaxQueryLength { get; init; } = 16 * 1024;

    /// <summary>Fields inside fields.</summary>
    public int MaxDepth { get; init; } = 15;

    /// <summary>Selections and directives of one document; a fragment's count where it is written and wherever it is spread.</summary>
    public int MaxFields { get; init; } = 1_000;

    /// <summary>Root fields and aliases of one document, counted like <see cref="MaxFields"/>.</summary>
    public int MaxAliases { get; init; } = 200;

    /// <summary>Each field costs 1, times the length of every list it is in.</summary>
    public int MaxCost { get; init; } = 20_000;

    /// <summary>What one address may spend in a minute, in the same coin; <see cref="MaxCost"/> or more.</summary>
    public int CostPerMinute { get; init; } = 100_000;

    /// <summary>Sign-ins and whatever else answers to a secret, tried from one address in a minute; each alias of an operation counts.</summary>
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>How long a list is taken to be that names neither <c>first</c> nor <c>last</c>.</summary>
    public double AssumedListLength { get; init; } = 10;

    /// <summary>Characters of documents whose parsed and validated form is kept; the longest unused go first.</summary>
    public int CachedQueryLength { get; init; } = 1_000_000;

    /// <summary>How long one query or mutation may run.</summary>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a new WebSocket may wait before it says <c>connection_init</c>.</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a quiet connection is shown to be alive.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one message may wait for a slow reader before its connection is dropped.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Messages that may wait for a slow reader of a WebSocket; more wait at their source.</summary>
    public int SendQueue { get; init; } = 16;

    /// <summary>Operations that may run on one WebSocket at once.</summary>
    public int MaxOperationsPerSocket { get; init; } = 50;

    /// <summary>Events a source that cannot be slowed down may run ahead of its reader, before the reader is dropped.</summary>
    public int EventBuffer { get; init; } = 256;

    /// <summary>Other sites whose pages may open a WebSocket here, as <c>https://host[:port]</c>.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <exception cref="InvalidSettingException">A value cannot be used.</exception>
    public static GraphQLSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var settings = Setting.Section<GraphQLSettings>(configuration, "GraphQL", Check);
        return settings with
        {
            Introspection = settings.Introspection ?? isDevelopment,
            Page = settings.Page ?? isDevelopment,
        };
    }

    private static void Check(SettingChecks<GraphQLSettings> check) => check
        .That(limits => !limits.OnlyPersistedOperations || limits.PersistedOperations is { Length: > 0 }, nameof(OnlyPersistedOperations), "needs a file of PersistedOperations")
        .That(limits => limits.MaxBodyBytes >= 1024, nameof(MaxBodyBytes), "is 1024 or more")
        .That(limits => limits.MaxQueryLength >= 256, nameof(MaxQueryLength), "is 256 or more")
        .That(limits => limits.MaxDepth is >= 1 and <= 50, nameof(MaxDepth), "is 1 to 50")
        .That(limits => limits.MaxFields >= 1, nameof(MaxFields), "is 1 or more")
        .That(limits => limits.MaxAliases >= 1, nameof(MaxAliases), "is 1 or more")
        .That(limits => limits.MaxCost >= 1, nameof(MaxCost), "is 1 or more")
        .That(limits => limits.CostPerMinute >= limits.MaxCost, nameof(CostPerMinute), "must not be less than MaxCost")
        .That(limits => limits.SignInsPerMinute >= 1, nameof(SignInsPerMinute), "is 1 or more")
        .That(limits => limits.AssumedListLength >= 1, nameof(AssumedListLength), "is 1 or more")
        .That(limits => limits.CachedQueryLength >= 0, nameof(CachedQueryLength), "must not be negative")
        .That(limits => limits.ExecutionTimeout > TimeSpan.Zero, nameof(ExecutionTimeout), "must be more than nothing")
        .That(limits => limits.InitTimeout > TimeSpan.Zero, nameof(InitTimeout), "must be more than nothing")
        .That(limits => limits.KeepAlive > TimeSpan.Zero, nameof(KeepAlive), "must be more than nothing")
        .That(limits => limits.SendTimeout > TimeSpan.Zero, nameof(SendTimeout), "must be more than nothing")
        .That(limits => limits.SendQueue >= 1, nameof(SendQueue), "is 1 or more")
        .That(limits => limits.MaxOperationsPerSocket >= 1, nameof(MaxOperationsPerSocket), "is 1 or more")
        .That(limits => limits.EventBuffer >= 1, nameof(EventBuffer), "is 1 or more");
}
