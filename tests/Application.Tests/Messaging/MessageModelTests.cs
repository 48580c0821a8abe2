using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.TestKit.Bookings;

namespace MyHibachi.Application.Tests.Messaging;

public sealed class MessageModelTests
{
    [Fact]
    public void People_read_the_stations_local_time_and_american_words()
    {
        var model = Of(KnownParty.Facts(KnownParty.Sold()));

        Assert.Equal(("Saturday, June 20, 2026", "Sat, Jun 20", "6:00 PM"), (model.Date, model.ShortDate, model.Time));
        Assert.Equal(("Mon, Jun 1 at 11:00 AM", "Mon, Jun 1 at 3:00 PM"), (model.DepositDue, model.HeldUntil));
        Assert.Equal(("1 Market Street, San Jose, CA 95113", 10, "Maria", "Kenji"), (model.Address, model.Guests, model.FirstName, model.Chef));
    }

    [Fact]
    public void Money_is_told_as_it_stands()
    {
        var model = Of(KnownParty.Facts(KnownParty.Confirmed(250)));

        Assert.Equal(("$550.00", "$250.00", "$300.00", "$100.00"), (model.Total, model.Paid, model.Balance, model.Deposit));
        Assert.False(model.DepositOpen);
    }

    [Theory]
    [InlineData(73, 250, "Your full payment of $250.00 is on its way back to you.")]
    [InlineData(72, 250, "Of the $250.00 you paid, $125.00 can come back to you. Our team is looking at it and will let you know.")]
    [InlineData(23, 250, "This close to the party, our policy has no refund. If something serious came up, please talk to us.")]
    [InlineData(73, 0, "Nothing was paid, so there is nothing to refund.")]
    public void A_refund_is_told_in_words(int hoursBefore, int paid, string words)
    {
        var booking = paid == 0 ? KnownParty.Sold() : KnownParty.Confirmed(paid);
        KnownParty.Cancelled(booking, CancelledBy.Customer, KnownParty.StartsAt.AddHours(-hoursBefore));

        Assert.Equal(words, Of(KnownParty.Facts(booking)).Refund);
    }

    [Fact]
    public void What_a_customer_typed_adds_no_line_to_a_message()
    {
        var typed = Customer.Create(
            KnownParty.Customer.Id, null, "Maria\r\nBcc: everybody@example.com", KnownParty.Customer.Email, KnownParty.Customer.Phone, KnownParty.SoldAt);

        var model = Of(KnownParty.Facts(KnownParty.Sold()) with { Customer = typed });

        Assert.Equal(("Maria", "Maria Bcc: everybody@example.com"), (model.FirstName, model.CustomerName));
    }

    private static MessageModel Of(MessageFacts facts) => MessageModel.Of(facts, TimelinePolicy.Default);
}
