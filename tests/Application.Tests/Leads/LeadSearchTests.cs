using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Application.Leads;
using MyHibachi.Application.Stations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Leads;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Leads;

/// <summary>Leads found by what a person types into a search box.</summary>
[Collection(LeadCluster.Name)]
public sealed class LeadSearchTests(LeadFixture fixture)
{
    private static int _people;

    private readonly ProductCluster _cluster = fixture.Cluster;

    [Theory]
    [InlineData(" ZELDA quick")]
    [InlineData("zelda.q@ex")]
    [InlineData("(530) 555-01")]
    [InlineData("+1 530.555.0177")]
    [InlineData("99999-2")]
    [InlineData("99999")]
    public async Task A_visitor_is_found_by_part_of_what_they_left(string typed)
    {
        var station = await _cluster.OpenStation(chefs: 1);
        await Left(station, "Somebody Else", Mailbox("somebody"), "(916) 555-0123", station.Site.PostalCode);
        var lead = await Left(station, "Zelda Quickly", Mailbox("zelda.q"), "(530) 555-0177", "99999-2001");

        Assert.Equal([lead], await Found(Actors.Manager(station.Id), typed));
    }

    [Fact]
    public async Task A_customer_is_found_by_the_record_and_by_nobody_of_another_station()
    {
        var (station, customer) = await _cluster.Ready(chefs: 1);
        var lead = await Left(station, "Vera Visitor", Mailbox("somebody"), "(916) 555-0123", station.Site.PostalCode);
        await _cluster.Tables.Execute("UPDATE leads SET customer_id = $1 WHERE id = $2", customer.Id.Value, lead.Value);
        await _cluster.Tables.Execute("UPDATE customers SET name = 'Yorick Unmistakable' WHERE id = $1", customer.Id.Value);

        Assert.Equal([lead], await Found(Actors.Manager(station.Id), "yorick unm"));
        Assert.Empty(await Found(Actors.Manager((await _cluster.OpenStation(chefs: 1)).Id), "yorick unm"));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_era visitor")]
    [InlineData("'; DROP TABLE leads;--")]
    [InlineData("<script>")]
    public async Task What_is_typed_is_only_text(string typed)
    {
        var station = await _cluster.OpenStation(chefs: 1);
        await Left(station, "Vera Visitor", Mailbox("somebody"), "(916) 555-0123", station.Site.PostalCode);

        Assert.Empty(await Found(Actors.Manager(station.Id), typed));
    }

    // One mailbox and date are one lead.
    private static string Mailbox(string of) => $"{of}@ex{Interlocked.Increment(ref _people)}.example.com";

    private async Task<LeadId> Left(TestStation station, string name, string email, string phone, string postalCode)
    {
        var draft = new SaveBookingDraft(
            new(name, email, phone), new AddressForm(null, null, null, station.Site.PostalCode), null, station.Slot(5, 18).Date, null, DemandSource.Unknown, Consent: true, Walking.NewKey());
        Assert.Empty((await _cluster.Send(draft, Actor.Anonymous)).Errors);
        var lead = await _cluster.Tables.Value<Guid>("SELECT id FROM leads WHERE contact_email = $1", email);
        await _cluster.Tables.Execute("UPDATE leads SET wished_postal_code = $1 WHERE id = $2", postalCode, lead);
        return new(lead);
    }

    private async Task<IEnumerable<LeadId>> Found(Actor actor, string typed)
    {
        var filter = new LeadFilter(null, null, null, null, null, null, typed);
        await using var scope = _cluster.Gateway.CreateAsyncScope();
        var page = await scope.ServiceProvider.GetRequiredService<ILeadReads>()
            .List(actor.Scope, filter, LeadSort.CapturedAt, SortDirection.Descending, new(100, null), TestContext.Current.CancellationToken);
        return page.Items.Select(lead => lead.Id);
    }
}
