using CsCheck;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Merges;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Merges;

/// <summary>What holds of merging whatever two records say.</summary>
public sealed class MergeLaws
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Address> AnAddress = Gen.Int[1, 14].Select(number => new Address($"{number} K Street", "Sacramento", "CA", "95814", new(38.5, -121.5), GeocodeStatus.Exact));

    private static readonly Gen<Customer> Anybody = Gen.Select(
        Gen.Guid, Gen.Bool, Gen.Bool, Gen.Int[0, 2], AnAddress.List[0, 10], Gen.Select(Gen.Enum<MessageChannel>(), Gen.Bool, Gen.Int[0, 9]).List[0, 4],
        (id, account, birthday, channel, addresses, consents) =>
        {
            var customer = Customer.Create(new(id), account ? new(id) : null, "Ann", EmailAddress.FromStored($"{id:N}@example.com"), PhoneNumber.FromStored("+14085550123"), Now);
            customer.Update(customer.Profile with
            {
                Birthday = birthday ? new(1980, 1, 1) : null,
                PreferredChannel = channel == 0 ? null : (MessageChannel)(channel - 1),
                Addresses = [.. addresses.Distinct()],
            });
            consents.ForEach(said => customer.Agree(said.Item1, said.Item2, Now.AddDays(said.Item3)));
            return customer;
        });

    private static readonly RecordPolicy Policy = new();

    [Fact]
    public void Undoing_at_once_gives_both_back_as_they_were() => Gen.Select(Anybody, Anybody).Where((one, other) => one.Id != other.Id).Sample((one, other) =>
    {
        var before = (Told(one), Told(other));
        var merge = Merge(one, other);
        Assert.Equal(one.Id, other.MergedInto);
        Assert.True(merge.Undo(new(one, [], [], []), other, Policy, Now).IsSuccess);
        Assert.Equal(before, (Told(one), Told(other)));
        Assert.Equal("MERGE_UNDONE", merge.Undo(new(one, [], [], []), other, Policy, Now).Errors[0].Code);
    });

    [Fact]
    public void Nothing_that_the_first_says_is_lost_and_no_account_is_anywhere_twice() => Gen.Select(Anybody, Anybody).Where((one, other) => one.Id != other.Id).Sample((one, other) =>
    {
        var (profile, account, accounts) = (one.Profile, one.UserId, new[] { one.UserId, other.UserId }.Count(id => id is not null));
        Merge(one, other);
        Assert.Equal((profile.Name, profile.Email, profile.Phone), (one.Profile.Name, one.Profile.Email, one.Profile.Phone));
        Assert.Equal((profile.Birthday ?? one.Birthday, profile.PreferredChannel ?? one.PreferredChannel, account ?? one.UserId), (one.Birthday, one.PreferredChannel, one.UserId));
        Assert.Equal(profile.Addresses, one.Addresses.Take(profile.Addresses.Count));
        Assert.InRange(one.Addresses.Count, 0, CustomerProfile.MostAddresses);
        Assert.Equal(accounts, new[] { one.UserId, other.UserId }.Distinct().Count(id => id is not null));
    });

    [Fact]
    public void After_thirty_days_it_is_too_late()
    {
        var (one, other) = (Somebody(), Somebody());
        var merge = Merge(one, other);

        Assert.Equal("RESTORE_TOO_LATE", merge.Undo(new(one, [], [], []), other, Policy, Now.AddDays(30)).Errors[0].Code);
        Assert.True(merge.Undo(new(one, [], [], []), other, Policy, Now.AddDays(30).AddTicks(-1)).IsSuccess);
    }

    private static Customer Somebody() =>
        Customer.Create(new(Guid.CreateVersion7()), null, "Ann", EmailAddress.FromStored("ann@example.com"), PhoneNumber.FromStored("+14085550123"), Now);

    private static CustomerMerge Merge(Customer one, Customer other) =>
        CustomerMerge.Make(new(Guid.CreateVersion7()), new(one, [], [], []), new(other, [], [], []), new(Now, "user:1", StatedReason.Create("The same person twice.").Value)).Value;

    private static string Told(Customer customer) => string.Join(
        '|', customer.UserId, customer.Birthday, customer.PreferredChannel, string.Join(';', customer.Addresses), string.Join(';', customer.Consents), customer.MergedInto, customer.Deletion);
}
