using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Domain.Tests.Common;

public sealed class DeletionTests
{
    private static readonly RecordPolicy Policy = new();

    [Fact]
    public void A_deletion_tells_who_when_and_why()
    {
        var customer = Deleted();

        Assert.Equal(new Deletion(Now, "user:1", AReason()), customer.Deletion);
    }

    [Fact]
    public void What_is_deleted_is_not_deleted_again() => Assert.Equal(
        [RecordErrors.AlreadyDeleted()], Deleted().Delete(new(Now, "user:2", AReason())).Errors);

    [Fact]
    public void What_stands_is_not_restored() => Assert.Equal([RecordErrors.NotDeleted()], Ann().Restore(Policy, Now).Errors);

    [Theory]
    [InlineData(0, true)]
    [InlineData(29, true)]
    [InlineData(30, false)]
    [InlineData(31, false)]
    public void A_restoration_comes_within_thirty_days(int days, bool comes)
    {
        var customer = Deleted();

        var restored = customer.Restore(Policy, Now.AddDays(days));

        Assert.Equal(comes ? [] : [RecordErrors.TooLateToRestore(Policy.RestorableFor)], restored.Errors);
        Assert.Equal(comes, customer.Deletion is null);
    }

    [Fact]
    public void The_last_instant_is_before_the_end() => Assert.True(Deleted().Restore(Policy, Now.AddDays(30).AddTicks(-1)).IsSuccess);

    private static Customer Deleted()
    {
        var customer = Ann();
        Assert.True(customer.Delete(new(Now, "user:1", AReason())).IsSuccess);
        return customer;
    }

    private static Customer Ann() =>
        Customer.Create(CustomerNo(1), null, "Ann", EmailAddress.Create("ann@example.com").Value, PhoneNumber.Create("+14085550100").Value, Now);
}
