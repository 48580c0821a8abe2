using MyHibachi.Application.Common;
using MyHibachi.Application.Common.Pipeline;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Tests.Common.Pipeline;

public sealed class CommitTests
{
    private readonly Work _work = new();

    [Fact]
    public async Task Who_was_overtaken_tries_once_more_whatever_field_the_refusal_names()
    {
        var tries = new Queue<Result<Done>>([CommitErrors.ConcurrentChange().At("address"), Done.Value]);

        var answer = await new Commit<Edit, Result<Done>>(_work).Handle(new(1), () => Task.FromResult(tries.Dequeue()), TestContext.Current.CancellationToken);

        Assert.True(answer.IsSuccess);
        Assert.Equal((1, 1), (_work.Commits, _work.Rollbacks));
    }

    [Fact]
    public async Task Whatever_else_is_refused_is_refused_at_once()
    {
        var refusal = new Error("SLOT_TAKEN", "No chef is left.", "address");

        var answer = await new Commit<Edit, Result<Done>>(_work).Handle(new(1), () => Task.FromResult<Result<Done>>(refusal), TestContext.Current.CancellationToken);

        Assert.Equal([refusal], answer.Errors);
        Assert.Equal((0, 1), (_work.Commits, _work.Rollbacks));
    }

    private sealed record Edit(int Version) : IVersioned;

    private sealed class Work : IUnitOfWork
    {
        public int Commits { get; private set; }

        public int Rollbacks { get; private set; }

        public void Raise(IDomainEvent happened)
        {
        }

        public void OnRollback(Func<Task> compensate)
        {
        }

        public Task<Error?> Commit(string action, string? reason, CancellationToken ct)
        {
            Commits++;
            return Task.FromResult<Error?>(null);
        }

        public Task Rollback()
        {
            Rollbacks++;
            return Task.CompletedTask;
        }
    }
}
