using MyHibachi.Domain.Trails;

namespace MyHibachi.Domain.Tests.Trails;

public sealed class RecordHistoryTests
{
    [Fact]
    public void A_record_is_what_its_changes_left() => Assert.Equal(
        [("paid", "10000"), ("reason", null), ("status", "Confirmed")],
        Rebuild(Created(("status", "Pending"), ("paid", "0"), ("reason", null)), Changed(("status", "Confirmed")), Changed(("paid", "10000"))));

    [Fact]
    public void A_record_that_was_not_there_yet_is_none() => Assert.Null(RecordHistory.Rebuild([]));

    [Fact]
    public void A_record_that_is_gone_is_none_until_it_comes_again()
    {
        var gone = new RecordChange(Columns(("place", "1")), null);

        Assert.Null(RecordHistory.Rebuild([Created(("place", "1")), gone]));
        Assert.Equal([("chef", "Ada")], Rebuild(Created(("place", "1")), gone, Created(("chef", "Ada"))));
    }

    private static IEnumerable<(string, string?)> Rebuild(params RecordChange[] changes) => RecordHistory.Rebuild(changes)!.Select(field => (field.Key, field.Value));

    private static RecordChange Created(params (string, string?)[] columns) => new(null, Columns(columns));

    private static RecordChange Changed(params (string, string?)[] columns) => new(Columns(), Columns(columns));

    private static Dictionary<string, string?> Columns(params (string Name, string? Value)[] columns) => columns.ToDictionary(column => column.Name, column => column.Value);
}
