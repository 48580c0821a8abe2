using GraphQL;
using GraphQL.MicrosoftDI;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.GraphQL.Transport.Execution;

namespace MyHibachi.GraphQL.Tests.Transport;

/// <summary>Just enough of a schema to see what the transports do with one.</summary>
internal sealed class TestSchema : Schema
{
    public TestSchema(IServiceProvider services)
        : base(new SelfActivatingServiceProvider(services))
    {
        var feed = services.GetRequiredService<TestFeed>();
        Query = new TestQuery();
        Mutation = new TestMutation();
        Subscription = new TestSubscription(feed);
    }
}

internal sealed class TestQuery : ObjectGraphType
{
    public TestQuery()
    {
        Name = "Query";
        Field<NonNullGraphType<StringGraphType>>("hello").Resolve(_ => "world");
        Field<StringGraphType>("echo").Argument<StringGraphType>("text").Resolve(context => context.GetArgument<string?>("text"));
        Field<StringGraphType>("nothing").Resolve(_ => null);
        Field<StringGraphType>("boom").Argument<StringGraphType>("secret").Resolve(_ => throw new InvalidOperationException("password=hunter2"));
        Field<NonNullGraphType<StringGraphType>>("fatal").Resolve(_ => throw new InvalidOperationException("password=hunter2"));
        Field<StringGraphType>("forbidden").Resolve(_ => throw new ExecutionError("Not yours.") { Code = "FORBIDDEN" });
        Field<StringGraphType>("actor").Resolve(context => Describe(context.RequestServices!));
        Field<StringGraphType>("slow").ResolveAsync(async context =>
            await context.RequestServices!.GetRequiredService<SlowWork>().Wait(context.CancellationToken));
        Field<ListGraphType<PersonType>>("people").Argument<IntGraphType>("first")
            .Resolve(context => Enumerable.Range(0, context.GetArgument("first", 2)).Select(index => new Person($"Person {index}", index)));
        Field<PersonType>("person").Resolve(_ => new Person("Ada", 1));
    }

    internal static string Describe(IServiceProvider services)
    {
        var actor = services.GetRequiredService<CurrentActor>().Value;
        return $"{actor.Principal} from {actor.NetworkAddress} in {actor.RequestId}";
    }
}

internal sealed record Person(string Name, int Age);

internal sealed class PersonType : ObjectGraphType<Person>
{
    public PersonType()
    {
        Name = "Person";
        Field(person => person.Name);
        Field(person => person.Age);
        Field<PersonType>("best").Resolve(context => context.Source);
        Field<ListGraphType<PersonType>>("friends").Argument<IntGraphType>("first").Resolve(context => new[] { context.Source });
    }
}

internal sealed class TestMutation : ObjectGraphType
{
    public TestMutation()
    {
        Name = "Mutation";
        Field<IntGraphType>("count").Resolve(context => context.RequestServices!.GetRequiredService<Counter>().Next());
        Field<StringGraphType>("slow").ResolveAsync(async context =>
            await context.RequestServices!.GetRequiredService<SlowWork>().Wait(context.CancellationToken));
    }
}

internal sealed class TestSubscription : ObjectGraphType
{
    public TestSubscription(TestFeed feed)
    {
        Name = "Subscription";
        Field<TickType, Tick>("ticks").ResolveEvents(_ => feed.Ticks());
        Field<TickType, Tick>("flood").ResolveEvents(_ => feed.Flood());
        Field<TickType, Tick>("pushed").ResolveStream(_ => feed);
        Field<TickType, Tick>("forbidden").ResolveEvents(IAsyncEnumerable<Tick> (_) => throw new ExecutionError("Not yours.") { Code = "FORBIDDEN" });
    }
}

internal sealed class TickType : ObjectGraphType<Tick>
{
    public TickType()
    {
        Name = "Tick";
        Field(tick => tick.Number);
        Field(tick => tick.Text);
        Field<StringGraphType>("actor").Resolve(context => TestQuery.Describe(context.RequestServices!));
        Field<StringGraphType>("scope").Resolve(context => context.RequestServices!.GetRequiredService<ScopeMark>().Id.ToString());
        Field<StringGraphType>("boom").Resolve(_ => throw new InvalidOperationException("password=hunter2"));
    }
}

/// <summary>Tells one scope from another.</summary>
internal sealed class ScopeMark
{
    public Guid Id { get; } = Guid.NewGuid();
}

internal sealed class Counter
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public int Next() => Interlocked.Increment(ref _count);
}

/// <summary>A resolver that takes until the test lets it finish.</summary>
internal sealed class SlowWork
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource _finish = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Begun => _begun.Task.Soon();

    public Task Ended => _ended.Task.Soon();

    public void Finish() => _finish.TrySetResult();

    public async Task<string> Wait(CancellationToken ct)
    {
        _begun.TrySetResult();
        try
        {
            await _finish.Task.WaitAsync(ct);
            return "done";
        }
        finally
        {
            _ended.TrySetResult();
        }
    }
}
