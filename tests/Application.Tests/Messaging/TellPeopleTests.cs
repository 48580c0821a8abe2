using Microsoft.Extensions.Time.Testing;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Bookings;

namespace MyHibachi.Application.Tests.Messaging;

public sealed class TellPeopleTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_new_booking_is_confirmed_by_text_and_email_to_the_customer()
    {
        await Take(TimelineStep.Confirmation, KnownParty.Sold(), KnownParty.SoldAt);

        Assert.Equal(
            [("confirmation", MessageChannel.Sms, "+14085550123"), ("confirmation", MessageChannel.Email, "maria@example.com")],
            _desk.Sent.Select(message => (message.Template, message.Channel, message.To)));
    }

    [Fact]
    public async Task A_late_deposit_is_told_to_the_station_and_not_to_the_customer()
    {
        await Take(TimelineStep.StaffAlert, KnownParty.Sold(), KnownParty.SoldAt);

        var alert = Assert.Single(_desk.Sent);
        Assert.Equal(("staff-alert", MessageChannel.Email, "sanjose@myhibachi.example"), (alert.Template, alert.Channel, alert.To));
    }

    [Fact]
    public async Task The_last_reminders_of_the_event_are_texts()
    {
        await Take(TimelineStep.EventReminderThreeHours, KnownParty.Confirmed(), KnownParty.StartsAt.AddHours(-3));
        await Take(TimelineStep.EventReminderOneHour, KnownParty.Confirmed(), KnownParty.StartsAt.AddHours(-1));

        Assert.Equal([MessageChannel.Sms, MessageChannel.Sms], _desk.Sent.Select(message => message.Channel));
    }

    [Theory]
    [InlineData(TimelineStep.Confirmation)]
    [InlineData(TimelineStep.SecondDepositReminder)]
    [InlineData(TimelineStep.StaffAlert)]
    [InlineData(TimelineStep.BalanceReminderOneDay)]
    [InlineData(TimelineStep.EventReminderOneDay)]
    [InlineData(TimelineStep.ReviewRequest)]
    public async Task A_step_of_a_booking_that_was_cancelled_meanwhile_is_told_to_nobody(TimelineStep step)
    {
        await Take(step, KnownParty.Cancelled(KnownParty.Sold(), CancelledBy.Customer, KnownParty.SoldAt), KnownParty.SoldAt);

        Assert.Empty(_desk.Sent);
    }

    [Fact]
    public async Task A_deposit_that_was_paid_meanwhile_is_asked_for_no_more()
    {
        await Take(TimelineStep.SecondDepositReminder, KnownParty.Confirmed(), KnownParty.SoldAt);

        Assert.Empty(_desk.Sent);
    }

    [Fact]
    public async Task Nobody_is_reminded_of_a_party_that_has_begun()
    {
        await Take(TimelineStep.EventReminderOneHour, KnownParty.Confirmed(), KnownParty.StartsAt);

        Assert.Empty(_desk.Sent);
    }

    [Fact]
    public async Task A_missed_deposit_is_told_once_though_it_is_a_step_and_a_cancellation()
    {
        var booking = KnownParty.Cancelled(KnownParty.Sold(), CancelledBy.System, KnownParty.SoldAt);

        await Take(TimelineStep.DepositCancellation, booking, KnownParty.SoldAt);
        await Cancel(booking, CancelledBy.System);

        Assert.Equal(
            [("deposit-cancellation", MessageChannel.Sms), ("deposit-cancellation", MessageChannel.Email)],
            _desk.Sent.Select(message => (message.Template, message.Channel)));
    }

    [Fact]
    public async Task A_cancellation_by_a_person_is_told_with_the_refund()
    {
        await Cancel(KnownParty.Cancelled(KnownParty.Confirmed(), CancelledBy.Customer, KnownParty.SoldAt), CancelledBy.Customer);

        Assert.Equal(["cancellation", "cancellation"], _desk.Sent.Select(message => message.Template));
        Assert.All(_desk.Models, model => Assert.Equal("Your full payment of $100.00 is on its way back to you.", model.Refund));
    }

    [Fact]
    public async Task A_party_that_got_another_slot_is_told_on_channels_that_the_customer_hears()
    {
        var (elsewhere, here) = (new ClaimId(Guid.CreateVersion7()), new ClaimId(Guid.CreateVersion7()));

        await Move(KnownParty.Customer, here, here);
        Assert.Empty(_desk.Sent);

        await Move(KnownParty.Customer, elsewhere, here);
        Assert.Equal([("rescheduled", MessageChannel.Sms), ("rescheduled", MessageChannel.Email)], _desk.Sent.Select(message => (message.Template, message.Channel)));

        var texter = Customer.Create(KnownParty.Customer.Id, null, "Maria Lopez", KnownParty.Customer.Email, KnownParty.Customer.Phone, KnownParty.SoldAt);
        texter.Update(texter.Profile with { PreferredChannel = MessageChannel.Sms });
        await Move(texter, elsewhere, here);
        Assert.Equal([MessageChannel.Sms], _desk.Sent.Skip(2).Select(message => message.Channel));

        texter.Agree(MessageChannel.Sms, granted: false, KnownParty.SoldAt);
        await Move(texter, elsewhere, here);
        Assert.Equal([MessageChannel.Email], _desk.Sent.Skip(3).Select(message => message.Channel));
    }

    [Fact]
    public async Task A_repeat_of_an_event_sends_under_the_same_keys()
    {
        var booking = KnownParty.Sold();

        await Take(TimelineStep.Confirmation, booking, KnownParty.SoldAt);
        await Take(TimelineStep.Confirmation, booking, KnownParty.SoldAt);

        Assert.Equal(4, _desk.Sent.Count);
        Assert.Equal(2, _desk.Sent.Select(message => message.Key).Distinct().Count());
    }

    [Fact]
    public async Task Messages_of_different_bookings_steps_and_channels_have_different_keys()
    {
        await Take(TimelineStep.Confirmation, KnownParty.Sold(), KnownParty.SoldAt);
        await Take(TimelineStep.SecondDepositReminder, KnownParty.Sold(), KnownParty.SoldAt);
        await Take(TimelineStep.SecondDepositReminder, KnownParty.Sold(), KnownParty.SoldAt);

        Assert.Equal(6, _desk.Sent.Select(message => message.Key).Distinct().Count());
    }

    private Task Take(TimelineStep step, Booking booking, DateTimeOffset now) =>
        TellPeople(booking, now).Handle(new TimelineStepTaken(booking.Id, booking.StationId, booking.Slot.Date, step), 1, default);

    private Task Cancel(Booking booking, CancelledBy by) =>
        TellPeople(booking, KnownParty.SoldAt).Handle(new BookingCancelled(booking.Id, booking.StationId, booking.Slot.Date, default, by), 1, default);

    private Task Move(Customer customer, ClaimId from, ClaimId to)
    {
        var booking = KnownParty.Sold();
        var happened = new BookingChanged(booking.Id, booking.StationId, booking.Slot.Date, to, booking.Slot.Date, from);
        return TellPeople(KnownParty.Facts(booking) with { Customer = customer }, KnownParty.SoldAt).Handle(happened, 1, default);
    }

    private TellPeople TellPeople(Booking booking, DateTimeOffset now) => TellPeople(KnownParty.Facts(booking), now);

    private TellPeople TellPeople(MessageFacts facts, DateTimeOffset now) => new(
        new Known(facts), new(_desk, _desk, TimelinePolicy.Default), TimelinePolicy.Default, new FakeTimeProvider(now));

    private sealed class Known(MessageFacts facts) : IMessageFacts
    {
        public Task<MessageFacts?> For(BookingId booking, CancellationToken ct) =>
            Task.FromResult(booking == facts.Booking.Id ? facts : null);
    }

    private sealed class Desk : IMessageTemplates, IMessageSender
    {
        public List<MessageModel> Models { get; } = [];

        public List<OutgoingMessage> Sent { get; } = [];

        public MessageText Write(string template, MessageChannel channel, MessageModel model)
        {
            Models.Add(model);
            return new(null, template);
        }

        public Task Send(OutgoingMessage message, CancellationToken ct)
        {
            Sent.Add(message);
            return Task.CompletedTask;
        }
    }
}
