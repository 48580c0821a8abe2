using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Negotiations;

/// <summary>Where the web app is found by those who open a link.</summary>
public sealed record WebAddress(Uri Root)
{
    /// <param name="secret">Behind a number sign: browsers keep that to themselves, so that no server's log holds it.</param>
    public string Page(string path, string secret) => $"{Root.AbsoluteUri.TrimEnd('/')}/{path}#{secret}";
}

/// <summary>Everything a template for those who negotiate can say, in the station's local time. Templates write the names in snake_case.</summary>
public sealed record NegotiationMessage
{
    public required string Number { get; init; }

    public required string FirstName { get; init; }

    /// <summary>When the reader's party takes place as things are: Sat, Jun 13 at 6:00 PM</summary>
    public required string Now { get; init; }

    /// <summary>What the asked party would have instead, likewise.</summary>
    public required string Instead { get; init; }

    /// <summary>What the wishing party wished, likewise.</summary>
    public required string Wished { get; init; }

    public required string Credit { get; init; }

    public required string AnswerBy { get; init; }

    /// <summary>Empty for everybody but the asked party.</summary>
    public required string AcceptLink { get; init; }

    /// <summary>Like <see cref="AcceptLink"/>.</summary>
    public required string DeclineLink { get; init; }

    public required string StationName { get; init; }

    public required string StationPhone { get; init; }

    /// <param name="reader">Whose message it is; of the other party it tells nothing.</param>
    /// <param name="token">What the links carry; null for a message without links.</param>
    public static NegotiationMessage Of(NegotiationFacts facts, NegotiatingParty reader, WebAddress web, string? token)
    {
        var (negotiation, station) = (facts.Negotiation, facts.Station);
        var clock = new StationClock(TimeZoneInfo.FindSystemTimeZoneById(station.TimeZone));
        return new()
        {
            Number = reader.Booking.Number,
            FirstName = MessageModel.OneLine(reader.Customer.Name).Split(' ')[0],
            Now = MessageModel.When(reader.Booking.StartsAt, clock),
            Instead = MessageModel.When(negotiation.Proposal.StartsAt, clock),
            Wished = MessageModel.When(clock.InstantOf(negotiation.Wished.Date, negotiation.Wished.Start), clock),
            Credit = negotiation.Credit.ToString(),
            AnswerBy = MessageModel.When(negotiation.AnswerBy, clock),
            AcceptLink = token is null ? "" : web.Page("negotiations/accept", token),
            DeclineLink = token is null ? "" : web.Page("negotiations/decline", token),
            StationName = station.Name,
            StationPhone = station.ContactPhone,
        };
    }
}
