using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Messaging;
using MyHibachi.Infrastructure.Messaging;
using MyHibachi.TestKit.Bookings;

namespace MyHibachi.Infrastructure.Tests.Messaging;

public sealed class LiquidTemplatesTests
{
    private const int LongestSms = 320;

    private static readonly LiquidTemplates Templates = new(TemplateFile.BuiltIn);

    public static TheoryData<string> Files { get; } = [.. TemplateFile.BuiltIn.Select(file => file.FileName)];

    public static TheoryData<string> TextMessages { get; } =
        [.. TemplateFile.BuiltIn.Where(file => file.Channel is MessageChannel.Sms).Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_template_can_be_written_in_every_state_of_a_booking(string fileName)
    {
        var file = new TemplateFile(fileName, "");

        foreach (var model in Models())
        {
            var text = Templates.Write(file.Name, file.Channel, model);

            Assert.Equal(file.Channel is MessageChannel.Email, !string.IsNullOrWhiteSpace(text.Subject));
            Assert.False(string.IsNullOrWhiteSpace(text.Body));
            Assert.DoesNotMatch("[{}]|  ,", text.Body);
        }
    }

    [Theory]
    [MemberData(nameof(TextMessages))]
    public void A_text_message_stays_short_even_with_long_names_and_addresses(string name)
    {
        foreach (var model in Models())
        {
            var longest = model with
            {
                FirstName = "Maximiliana",
                ShortDate = "Wed, Sep 30",
                Time = "12:00 PM",
                Address = "12345 Old San Francisco Boulevard, Unit 1207, Rancho Santa Margarita, CA 92688",
                Chef = "Bartholomew",
                DepositDue = "Wed, Sep 30 at 12:00 PM",
                Balance = "$10,000.00",
                Refund = model.Refund.Replace("$100.00", "$10,000.00", StringComparison.Ordinal),
            };

            Assert.InRange(Templates.Write(name, MessageChannel.Sms, longest).Body.Length, 1, LongestSms);
        }
    }

    [Fact]
    public void Every_planned_message_has_its_file_and_every_file_its_message()
    {
        var planned = Enum.GetValues<TimelineStep>().SelectMany(MessagePlan.Of)
            .Concat(Enum.GetValues<CancelledBy>().SelectMany(MessagePlan.OfCancellation))
            .Concat(MessagePlan.OfMove(KnownParty.Customer))
            .Select(message => (message.Template, message.Channel));

        Assert.Equal(planned.Distinct().Order(), TemplateFile.BuiltIn.Select(file => (file.Name, file.Channel)).Order());
    }

    [Theory]
    [InlineData("Hi {{ nickname }}!")]
    [InlineData("Hi{% if nickname %} you{% endif %}!")]
    [InlineData("Hi {{ first_name.short }}!")]
    [InlineData("Hi {{ first_name | shorter }}!")]
    public void A_name_that_nobody_knows_is_an_error_and_not_a_hole(string text)
    {
        var templates = new LiquidTemplates([new("hello.sms.liquid", text)]);

        Assert.ThrowsAny<Exception>(() => templates.Write("hello", MessageChannel.Sms, Models().First()));
    }

    [Theory]
    [InlineData("hello.sms.liquid", "Hi {{ first_name")]
    [InlineData("hello.sms.liquid", "{% if chef %}Hi")]
    [InlineData("hello.email.liquid", "Hi {{ first_name }}")]
    [InlineData("hello.email.liquid", "Subject: only a subject")]
    [InlineData("hello.pigeon.liquid", "Hi")]
    [InlineData("hello.liquid", "Hi")]
    public void A_broken_file_is_refused_by_its_name(string fileName, string text) =>
        Assert.Contains(fileName, Assert.Throws<BrokenTemplateException>(() => new LiquidTemplates([new(fileName, text)])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_template_nobody_wrote_is_an_error() =>
        Assert.Throws<InvalidOperationException>(() => Templates.Write("hello", MessageChannel.Sms, Models().First()));

    private static IEnumerable<MessageModel> Models()
    {
        var soon = KnownParty.StartsAt.AddHours(-30);
        Booking[] bookings =
        [
            KnownParty.Sold(),
            KnownParty.Confirmed(),
            KnownParty.Cancelled(KnownParty.Sold(), CancelledBy.System, KnownParty.SoldAt),
            KnownParty.Cancelled(KnownParty.Confirmed(), CancelledBy.Customer, KnownParty.SoldAt),
            KnownParty.Cancelled(KnownParty.Confirmed(), CancelledBy.Staff, soon),
            KnownParty.Cancelled(KnownParty.Confirmed(), CancelledBy.Customer, KnownParty.StartsAt),
        ];
        return [..
            from booking in bookings
            from chef in new[] { "Kenji", null }
            select MessageModel.Of(KnownParty.Facts(booking, chef), TimelinePolicy.Default)];
    }
}
