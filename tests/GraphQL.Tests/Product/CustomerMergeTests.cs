using System.Text.Json;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>Merging as staff do it, and what the customers who are signed in see of it.</summary>
[Collection(ProductFixture.Name)]
public sealed class CustomerMergeTests(ProductFixture product)
{
    [Fact]
    public async Task Whoever_is_signed_in_to_either_record_sees_the_parties_of_both_and_after_undoing_the_own_ones()
    {
        var (admin, one, two, day) = (await product.Admin(), await product.NewCustomer(), await product.NewCustomer(), Bookings.NewDay());
        string[] mine = [await product.Booked(one, day, 12)], others = [await product.Booked(two, day, 18)];
        var (kept, duplicate) = (await Self(one), await Self(two));

        var merged = await product.Change("mergeCustomers", Merge(kept, duplicate), "merge { id bookings customer { id } duplicate { id deletion { reason } } }", admin);

        var merge = merged.Of("merge");
        Assert.Equal(1, merge.GetProperty("bookings").GetInt32());
        Assert.Equal("The same person twice.", merge.GetProperty("duplicate").GetProperty("deletion").GetProperty("reason").GetString());
        await Eventually.True(async () => (await Parties(two)).SequenceEqual(mine.Concat(others).Order()), "the token of the merged record leads to both parties");
        Assert.Equal(mine.Concat(others).Order(), await Parties(one));
        Assert.Equal(merge.Id(), (await product.Ask("query($id: ID!) { customerMerges(customerId: $id) { id } }", new { id = kept.Id() }, admin)).GetProperty("customerMerges")[0].Id());

        (await product.Change("undoCustomerMerge", new { mergeId = merge.Id(), reason = "They are twins after all." }, "merge { undoneAt }", admin)).Of("merge");
        await Eventually.True(async () => (await Parties(two)).SequenceEqual(others), "the token leads to the own party again");
        Assert.Equal(mine, await Parties(one));
    }

    [Fact]
    public async Task Wrong_merges_are_refused_and_name_the_field()
    {
        var (admin, self, station) = (await product.Admin(), await Self(await product.NewCustomer()), await product.Sacramento());

        Assert.Equal(["SameCustomerError SAME_CUSTOMER duplicateId"], (await product.Change("mergeCustomers", Merge(self, self), "merge { id }", admin)).Refusals);
        Assert.Equal(
            ["MergeNotFoundError MERGE_NOT_FOUND mergeId"],
            (await product.Change("undoCustomerMerge", new { mergeId = station, reason = "They are twins after all." }, "merge { id }", admin)).Refusals);
    }

    private static object Merge(JsonElement kept, JsonElement duplicate) => new
    {
        customerId = kept.Id(),
        version = kept.GetProperty("version").GetInt32(),
        duplicateId = duplicate.Id(),
        duplicateVersion = duplicate.GetProperty("version").GetInt32(),
        reason = "The same person twice.",
        idempotencyKey = Bookings.NewKey(),
    };

    private async Task<JsonElement> Self(string bearer) =>
        (await product.Ask("{ customers { nodes { id version } } }", bearer: bearer)).GetProperty("customers").GetProperty("nodes")[0];

    private async Task<IEnumerable<string>> Parties(string bearer) =>
        (await product.Ask("{ bookings { nodes { id } } }", bearer: bearer)).GetProperty("bookings").GetProperty("nodes").EnumerateArray().Select(node => node.Id()).Order();
}
