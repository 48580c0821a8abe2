using CsCheck;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

public sealed class ReminderRingTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>, IDisposable
{
    private readonly OrleansProviders _orleans = new(database.ConnectionString);

    private IReminderTable Table => _orleans.Reminders;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_part_of_the_ring_holds_the_reminders_between_its_ends()
    {
        var hashes = await RemindersOnTheRingAsync();
        // Ends on a grain's own hash are where an off-by-one would show; equal ends mean the whole ring.
        uint[] edges = [.. hashes.Values, 0, int.MaxValue, 1u << 31, uint.MaxValue];
        var end = Gen.OneOf(Gen.UInt, Gen.Int[0, edges.Length - 1].Select(edge => edges[edge]));

        await Gen.Select(end, end).SampleAsync(async (begin, last) =>
        {
            var read = await Table.ReadRows(begin, last, Ct);
            var expected = hashes.Where(grain => IsOnRing(grain.Value, begin, last)).Select(grain => grain.Key);
            Assert.Equal(expected.Order(), read.Reminders.Select(r => r.GrainId).Order());
        }, iter: 200, threads: 1);
    }

    public void Dispose() => _orleans.Dispose();

    private async Task<Dictionary<GrainId, uint>> RemindersOnTheRingAsync()
    {
        using var otherService = new OrleansProviders(database.ConnectionString);
        await otherService.Reminders.StartAsync(Ct);
        await Table.StartAsync(Ct);
        var grains = GrainKeys.Names.SelectMany(kind => Enumerable.Range(0, 12).Select(_ => GrainKeys.New(kind))).ToArray();
        foreach (var grain in grains)
        {
            await Table.UpsertRow(Reminder(grain), Ct);
            await otherService.Reminders.UpsertRow(Reminder(grain), Ct);
        }

        return grains.ToDictionary(grain => grain, grain => grain.GetUniformHashCode());
    }

    private static ReminderEntry Reminder(GrainId grain) =>
        new() { GrainId = grain, ReminderName = "deposit", StartAt = DateTime.UnixEpoch, Period = TimeSpan.FromHours(1) };

    /// <summary>Walks clockwise from begin: a hash is inside when it is met at or before the end, and begin itself only at the end.</summary>
    private static bool IsOnRing(uint hash, uint begin, uint last) => begin == last || hash - begin - 1 <= last - begin - 1;
}
