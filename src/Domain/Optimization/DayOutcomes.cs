using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Optimization;

/// <summary>Says what an answer means to a day.</summary>
public static class DayOutcomes
{
    /// <param name="booking">Of a party; null for a place that is only held, which nobody is assigned to.</param>
    /// <param name="seats">Who is assigned to a party; chefs who are not among the problem's too.</param>
    public static DayOutcome Of(
        DayProblem problem, DayAnswer before, DayAnswer best, Func<ClaimId, BookingId?> booking, Func<ClaimId, Seats> seats)
    {
        var sold = problem.Parties.Select(party => (Party: party, Booking: booking(party.Id))).Where(one => one.Booking is not null).ToList();
        return new(
            DayProof.CostOf(problem, before).DriveMinutes,
            DayProof.CostOf(problem, best).DriveMinutes,
            [.. sold.SelectMany(one => Moves(one.Booking!.Value, one.Party.Id, seats(one.Party.Id), best.Of(one.Party.Id)))],
            [.. problem.Chefs.Select(chef => new PlannedLoad(chef.Id, DayProof.PartiesOf(problem, best, chef).Count, DayProof.MinutesOf(problem, best, chef)))],
            [.. sold.Where(one => best.Of(one.Party.Id).Count == 0).Select(one => new UnservedParty(one.Booking!.Value, WhyNot(problem, one.Party)))]);
    }

    // Whoever comes anyway keeps his seat; those who are new take the seats that are left, in order.
    private static PlannedMove[] Moves(BookingId booking, ClaimId party, Seats seats, IReadOnlyList<ChefId> chefs)
    {
        var arriving = new Queue<ChefId>(chefs.Where(chef => !seats.Have(chef)));
        return [.. seats.Where(seat => seat.Chef is not { } chef || !chefs.Contains(chef))
            .Select(seat => new PlannedMove(booking, party, seat.Place, seat.Chef, arriving.TryDequeue(out var next) ? next : null))
            .Where(move => move.From != move.To)];
    }

    private static string WhyNot(DayProblem problem, DayParty party) => problem.Chefs.Any(chef => DayRules.MayServe(chef, party))
        ? "Every chef who could serve it is needed by another party, or cannot get there in time."
        : "No chef is on duty at that hour who serves a party of this size.";
}
