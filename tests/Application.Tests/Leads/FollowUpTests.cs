using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Leads;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Leads;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Leads;

[Collection(LeadCluster.Name)]
public sealed class FollowUpTests(LeadFixture fixture)
{
    private static int _people;

    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task What_was_typed_is_kept_with_where_it_came_from_and_what_comes_later_is_added()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var source = new DemandSource("web", "newsletter", "email", "spring", null, null, "https://example.com/");
        var draft = Draft(station) with { Source = source, Time = null, Party = null };

        Assert.Empty((await _cluster.Send(draft, Actor.Anonymous)).Errors);
        Assert.Empty((await _cluster.Send(draft with { Party = Walking.Adults(12), Source = DemandSource.Unknown, IdempotencyKey = Walking.NewKey() }, Actor.Anonymous)).Errors);

        var lead = await _cluster.LeadAt(station.Id);
        Assert.Equal((LeadReason.FormAbandoned, source, 2), (lead.Reason, lead.Source, lead.Attempts));
        Assert.Equal((draft.Date, null, 12, station.Site.PostalCode), (lead.Wish.Date, lead.Wish.Time, lead.Wish.Guests, lead.Wish.PostalCode));
        Assert.Equal(66_000, lead.Worth.Cents);
    }

    [Fact]
    public async Task Without_consent_or_anybody_to_reach_nothing_is_kept()
    {
        var draft = Draft(await _cluster.OpenStation(chefs: 1));

        await _cluster.Refuses(draft with { Consent = false }, Actor.Anonymous, "CONSENT_REQUIRED", "consent");
        await _cluster.Refuses(draft with { Contact = new("Ada", "nonsense", "1") }, Actor.Anonymous, "CONTACT_REQUIRED", "contact");
    }

    [Fact]
    public async Task A_lead_is_contacted_qualified_and_lost_and_its_history_tells_by_whom()
    {
        var (station, lead) = await ALead();
        var manager = Actors.Manager(station.Id);
        var tomorrow = _cluster.Clock.GetUtcNow().AddDays(1);

        Assert.Empty((await _cluster.Send(new UpdateLead(lead, 0, LeadStatus.Contacted, " Call again ", tomorrow), manager)).Errors);
        Assert.Empty((await _cluster.Send(new AddLeadNote(lead, "Wants a smaller party.", Walking.NewKey()), manager)).Errors);
        Assert.Empty((await _cluster.Send(new UpdateLead(lead, 1, LeadStatus.Lost, null, null), manager)).Errors);

        var stored = await _cluster.LeadAt(station.Id);
        Assert.Equal((LeadStatus.Lost, "Call again", tomorrow), (stored.Status, stored.NextAction, stored.NextActionAt));
        Assert.Equal(["FormAbandoned", "Contacted: Call again", "Wants a smaller party.", "Lost"], stored.Entries.Select(entry => entry.Text));
        Assert.All(stored.Entries.Skip(1), entry => Assert.Equal(manager.Principal, entry.By));
    }

    [Fact]
    public async Task Of_two_who_follow_up_one_lead_the_later_hears_what_changed_and_overwrites_nothing()
    {
        var (station, lead) = await ALead();
        var (manager, owner) = (Actors.Manager(station.Id), await _cluster.Colleague());
        Assert.Empty((await _cluster.Send(new UpdateLead(lead, 0, LeadStatus.Contacted, "Call", _cluster.Clock.GetUtcNow()), manager)).Errors);

        var late = new UpdateLead(lead, 0, LeadStatus.Lost, null, null);
        await _cluster.Refuses(late, manager, "STALE_RECORD", "version");
        await _cluster.Refuses(new AssignLead(lead, 0, owner), manager, "STALE_RECORD", "version");
        await _cluster.Refuses(new AssignLead(lead, 99, owner), manager, "STALE_RECORD", "version");

        Assert.Contains("since you read it: nextAction, nextActionAt, status.", (await _cluster.Send(late, manager)).Errors[0].Message, StringComparison.Ordinal);
        var stored = await _cluster.LeadAt(station.Id);
        Assert.Equal((LeadStatus.Contacted, "Call", null), (stored.Status, stored.NextAction, stored.OwnerId));
        Assert.Empty((await _cluster.Send(new AssignLead(lead, stored.Version, owner), manager)).Errors);
        Assert.Contains("since you read it: ownerId.", (await _cluster.Send(late with { Version = stored.Version }, manager)).Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_note_nor_another_attempt_for_the_same_makes_a_reader_late()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var (manager, draft) = (Actors.Manager(station.Id), Draft(station));
        await _cluster.Send(draft, Actor.Anonymous);
        var read = await _cluster.LeadAt(station.Id);

        Assert.Empty((await _cluster.Send(new AddLeadNote(read.Id, "Called.", Walking.NewKey()), manager)).Errors);
        Assert.Empty((await _cluster.Send(draft with { IdempotencyKey = Walking.NewKey() }, Actor.Anonymous)).Errors);
        Assert.Equal(2, (await _cluster.LeadAt(station.Id)).Attempts);
        Assert.Empty((await _cluster.Send(new UpdateLead(read.Id, read.Version, LeadStatus.Contacted, null, null), manager)).Errors);

        Assert.Empty((await _cluster.Send(draft with { Party = Walking.Adults(20), IdempotencyKey = Walking.NewKey() }, Actor.Anonymous)).Errors);
        var late = await _cluster.Send(new UpdateLead(read.Id, read.Version + 2, LeadStatus.Lost, null, null), manager);
        Assert.Contains("since you read it: wishedGuests, worth.", late.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_those_who_follow_up_at_once_one_does()
    {
        var (station, lead) = await ALead();
        var now = _cluster.Clock.GetUtcNow();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(turn =>
            Task.Run(() => _cluster.Send(new UpdateLead(lead, 0, null, $"Call {turn}", now), Actors.Manager(station.Id)))));

        Assert.Single(answers, answer => answer.IsSuccess);
        Assert.All(answers.Where(answer => !answer.IsSuccess), answer => Assert.Equal("STALE_RECORD", answer.Errors[0].Code));
    }

    [Fact]
    public async Task What_is_wrong_with_a_follow_up_is_named()
    {
        var (station, lead) = await ALead();
        var (manager, now) = (Actors.Manager(station.Id), _cluster.Clock.GetUtcNow());

        await _cluster.Refuses(new UpdateLead(lead, 0, LeadStatus.Converted, null, null), manager, "LEAD_STATUS_CONFLICT", "status");
        await _cluster.Refuses(new UpdateLead(lead, 0, null, "Call", null), manager, "NEXT_ACTION_LENGTH", "nextAction");
        await _cluster.Refuses(new UpdateLead(lead, 0, null, new string('x', 201), now), manager, "NEXT_ACTION_LENGTH", "nextAction");
        await _cluster.Refuses(new AddLeadNote(lead, "  ", Walking.NewKey()), manager, "NOTE_LENGTH", "text");
        await _cluster.Refuses(new AssignLead(lead, 0, new(Guid.CreateVersion7())), manager, "LEAD_OWNER_NOT_FOUND", "ownerId");
    }

    [Fact]
    public async Task A_lead_of_another_station_does_not_exist_and_who_may_not_changes_none()
    {
        var (station, lead) = await ALead();
        var elsewhere = Actors.Manager((await _cluster.OpenStation(chefs: 1)).Id);

        await _cluster.Refuses(new UpdateLead(lead, 0, LeadStatus.Lost, null, null), elsewhere, "LEAD_NOT_FOUND", "leadId");
        await _cluster.Refuses(Convert(station, lead), elsewhere, "LEAD_NOT_FOUND", "leadId");
        await _cluster.Refuses(new UpdateLead(lead, 0, LeadStatus.Lost, null, null), (await _cluster.Customer()).Actor, "FORBIDDEN");
        await _cluster.Refuses(new AddLeadNote(lead, "Mine now.", Walking.NewKey()), Actor.Anonymous, "UNAUTHENTICATED");
    }

    [Fact]
    public async Task A_lead_becomes_one_booking_and_the_same_key_hears_of_the_same()
    {
        var (station, lead) = await ALead();
        var (manager, convert) = (Actors.Manager(station.Id), Convert(station, lead));

        var booked = await _cluster.Send(convert, manager);
        var repeated = await _cluster.Send(convert, manager);
        await _cluster.Settled();

        Assert.Equal(booked.Value, repeated.Value);
        Assert.Equal(BookingStatus.PendingDeposit, (await _cluster.Stored(booked.Value)).Status);
        var stored = await _cluster.LeadAt(station.Id);
        Assert.Equal((LeadStatus.Converted, booked.Value, LeadEntryKind.Converted), (stored.Status, stored.ConvertedTo, stored.Entries[^1].Kind));
        await _cluster.Refuses(convert with { IdempotencyKey = Walking.NewKey(), Slot = station.Slot(7, 12) }, manager, "LEAD_ALREADY_CONVERTED", "leadId");
        await _cluster.Refuses(convert with { IdempotencyKey = Walking.NewKey() }, Actors.Admin(), "LEAD_ALREADY_CONVERTED", "leadId");
        await _cluster.Refuses(new UpdateLead(lead, stored.Version, LeadStatus.Lost, null, null), manager, "LEAD_ALREADY_CONVERTED", "leadId");
    }

    [Fact]
    public async Task A_lead_whose_slot_is_full_by_now_stays_open()
    {
        var (station, lead) = await ALead();
        await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));

        Result<BookingId> answer = await _cluster.Send(Convert(station, lead), Actors.Manager(station.Id));

        Assert.Equal(["SLOT_TAKEN"], answer.Errors.Select(error => error.Code));
        Assert.True((await _cluster.LeadAt(station.Id)).IsOpen);
    }

    [Fact]
    public async Task What_was_sold_before_a_crash_is_what_the_lead_becomes()
    {
        var (station, lead) = await ALead();
        await _cluster.Tables.Execute($"ALTER TABLE lead_entries ADD CONSTRAINT broken CHECK (kind <> 'Converted') NOT VALID");
        await Assert.ThrowsAnyAsync<Exception>(() => _cluster.Send(Convert(station, lead), Actors.Admin()));
        await _cluster.Tables.Execute("ALTER TABLE lead_entries DROP CONSTRAINT broken");

        var booked = await _cluster.Send(Convert(station, lead) with { Slot = station.Slot(6, 12) }, Actors.Manager(station.Id));

        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM bookings WHERE station_id = $1", station.Id.Value));
        Assert.Equal(booked.Value, (await _cluster.LeadAt(station.Id)).ConvertedTo);
    }

    private async Task<(TestStation Station, LeadId Lead)> ALead()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        await _cluster.Send(Draft(station), Actor.Anonymous);
        return (station, (await _cluster.LeadAt(station.Id)).Id);
    }

    private static SaveBookingDraft Draft(TestStation station)
    {
        var number = Interlocked.Increment(ref _people);
        return new(
            new CustomerForm($"Visitor {number}", $"visitor{number}@example.com", "(408) 555-0199"), station.Venue(), Walking.Adults(10),
            station.Slot(5, 18).Date, new TimeOnly(18, 0), DemandSource.Unknown, Consent: true, Walking.NewKey());
    }

    private static ConvertLead Convert(TestStation station, LeadId lead) => new(lead, station.Venue(), Walking.Adults(10), station.Slot(5, 18), Walking.NewKey());
}
