using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Hosting;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Common;

public sealed class MutationErrorTests
{
    // No mutation answers with them: queries do, or nothing yet.
    private static readonly string[] OfNoMutation = ["COORDINATES_OUT_OF_RANGE", "PLACE_REQUIRED", "RANGE_TOO_LONG"];

    [Fact]
    public async Task A_named_refusal_comes_as_a_type_of_its_own()
    {
        var (error, log) = await Refuse("SLOT_TAKEN");

        Assert.Equal(("SlotTakenError", "SLOT_TAKEN", "Because.", "slot"), error);
        Assert.Empty(log);
    }

    [Fact]
    public async Task A_refusal_that_is_not_named_reaches_the_client_and_the_log()
    {
        var (error, log) = await Refuse("CHEF_BUSY");

        Assert.Equal(("OtherError", "CHEF_BUSY", "Because.", "slot"), error);
        Assert.Equal("book was refused with CHEF_BUSY, which it does not name in its [Refuses].", Assert.Single(log));
    }

    [Fact]
    public void A_mutation_that_says_nothing_of_its_refusals_is_not_offered() =>
        Assert.Contains(nameof(Silent.Say), Assert.Throws<InvalidOperationException>(() => new MutationsOf<Silent>(new())).Message, StringComparison.Ordinal);

    [Fact]
    public void A_code_that_the_catalog_does_not_hold_is_not_offered() =>
        Assert.Throws<KeyNotFoundException>(() => new MutationsOf<Misspelled>(new()));

    [Fact]
    public void Every_refusal_is_named_by_the_mutations_that_have_it() =>
        Assert.Equal(OfNoMutation, ErrorCatalog.Codes.Keys.Except(Mutations().SelectMany(mutation => mutation.Refuses.Codes)));

    [Fact]
    public void A_mutation_that_takes_an_idempotency_key_names_what_can_be_wrong_with_it()
    {
        var takesKey = Mutations().Where(mutation => mutation.Method.GetParameters()[0].ParameterType.GetProperty("IdempotencyKey") is not null).ToArray();

        Assert.NotEmpty(takesKey);
        Assert.All(takesKey, mutation => Assert.Equal(2, mutation.Refuses.Codes.Intersect(["IDEMPOTENCY_KEY_REUSED", "INVALID_IDEMPOTENCY_KEY"]).Count()));
    }

    private static (System.Reflection.MethodInfo Method, RefusesAttribute Refuses)[] Mutations() =>
    [
        .. typeof(RefusesAttribute).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => (method, (RefusesAttribute?)Attribute.GetCustomAttribute(method, typeof(RefusesAttribute))!))
            .Where(mutation => mutation.Item2 is not null),
    ];

    private static async Task<((string?, string?, string?, string?) Error, IReadOnlyList<string> Log)> Refuse(string code)
    {
        await using var services = new ServiceCollection().AddSchema().AddLogging().AddSingleton<LogLines>()
            .AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<LogLines>()).BuildServiceProvider();
        var answer = await new DocumentExecuter().ExecuteAsync(options =>
        {
            options.Schema = new BookSchema(services);
            options.RequestServices = services;
            options.Query = $$"""mutation { book(code: "{{code}}") { errors { __typename ... on Error { code message field } } } }""";
            options.ThrowOnUnhandledException = true;
        });
        var error = JsonDocument.Parse(new GraphQLSerializer().Serialize(answer)).RootElement.GetProperty("data").GetProperty("book").GetProperty("errors")[0];
        return ((Text("__typename"), Text("code"), Text("message"), Text("field")), [.. services.GetRequiredService<LogLines>().All.Select(logged => logged.Line)]);

        string? Text(string field) => error.GetProperty(field).GetString();
    }

    private sealed class BookSchema : Schema
    {
        public BookSchema(IServiceProvider services)
            : base(services)
        {
            Query = new RootType("Query", "Nothing.", [new FieldType { Name = "nothing", Type = typeof(StringGraphType) }]);
            Mutation = new RootType("Mutation", "One.", new MutationsOf<Books>(new()).Fields);
        }
    }

    private sealed class BookPayload(IReadOnlyList<Error> errors) : Payload(errors);

    private sealed class Books
    {
        [Refuses("SLOT_TAKEN")]
        public static Task<BookPayload> Book(string code) => Task.FromResult(new BookPayload([new(code, "Because.", "slot")]));
    }

    private sealed class Silent
    {
        public static Task<BookPayload> Say() => Task.FromResult(new BookPayload([]));
    }

    private sealed class Misspelled
    {
        [Refuses("SLOT_TAKEM")]
        public static Task<BookPayload> Say() => Task.FromResult(new BookPayload([]));
    }
}
