using System.Collections.Concurrent;
using MyHibachi.Cluster;

namespace MyHibachi.EndToEnd.Tests;

/// <summary>Customers who all want the same slots, at the same time.</summary>
internal sealed class Crowd : IDisposable
{
    private readonly IReadOnlyList<Customer> _customers;
    private readonly ConcurrentQueue<string> _acknowledged = new();
    private readonly ConcurrentQueue<string> _refusals = new();
    private readonly TaskCompletionSource _underWay = new();
    private int _after;

    private Crowd(IReadOnlyList<Customer> customers) => _customers = customers;

    /// <summary>The numbers of the bookings that their customers were told of.</summary>
    public IReadOnlyCollection<string> Acknowledged => _acknowledged;

    public IReadOnlyCollection<string> Refusals => _refusals;

    public IEnumerable<string> Failures => _customers.SelectMany(customer => customer.Failures);

    /// <param name="first">Tells these customers from another crowd's.</param>
    /// <param name="gatewaysOf">Where a customer turns to, the nearest first.</param>
    public static async Task<Crowd> Gather(int first, int size, Func<int, IReadOnlyList<MemberProcess>> gatewaysOf)
    {
        var crowd = new Crowd([.. Enumerable.Range(first, size).Select(number => new Customer(number, gatewaysOf(number)))]);
        await Task.WhenAll(crowd._customers.Select(customer => customer.SignUp()));
        return crowd;
    }

    /// <summary>Completes when so many bookings were acknowledged.</summary>
    public Task Reaches(int bookings)
    {
        Volatile.Write(ref _after, bookings);
        return _underWay.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    /// <summary>Everybody tries to get every slot of the days, in order.</summary>
    public Task BookAll(IReadOnlyList<DateOnly> days) => Task.WhenAll(_customers.Select(async customer =>
    {
        foreach (var day in days)
        {
            foreach (var hour in (int[])[12, 15, 18, 21])
            {
                Note(await customer.Book(day, new(hour, 0)));
            }
        }
    }));

    public void Dispose()
    {
        foreach (var customer in _customers)
        {
            customer.Dispose();
        }
    }

    private void Note(Answer answer)
    {
        if (answer is Answer.Refused refused)
        {
            _refusals.Enqueue(refused.Code);
            return;
        }

        _acknowledged.Enqueue(((Answer.Acknowledged)answer).Number);
        if (_acknowledged.Count >= Volatile.Read(ref _after))
        {
            _underWay.TrySetResult();
        }
    }
}
