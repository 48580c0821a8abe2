using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Optimization;

/// <summary>What comes of assigning one by one: who is assigned stays if he can, and then each party, in order, gets who scores best for it.</summary>
public sealed class Greedy
{
    private readonly DayProblem _problem;
    private readonly ScorePolicy _policy;
    private readonly List<DayParty>[] _parties;
    private readonly Dictionary<ClaimId, IReadOnlyList<ChefId>> _chefs = [];

    private Greedy(DayProblem problem, ScorePolicy policy) =>
        (_problem, _policy, _parties) = (problem, policy, [.. problem.Chefs.Select(_ => new List<DayParty>())]);

    public static DayAnswer Answer(DayProblem problem, ScorePolicy policy)
    {
        var greedy = new Greedy(problem, policy);
        var inOrder = problem.Parties.OrderBy(party => party.Event.StartsAt).ThenByDescending(party => party.Priority).ToList();
        inOrder.ForEach(greedy.Keep);
        inOrder.ForEach(greedy.Assign);
        return new(greedy._chefs);
    }

    private void Keep(DayParty party)
    {
        var now = party.Now.Select(NumberOf).ToList();
        if (now.Count == party.Chefs && now.Distinct().Count() == now.Count && party.Pinned.All(party.Now.Contains) && now.All(chef => chef >= 0 && HasTime(chef, party)))
        {
            Give(party, now);
        }
    }

    private void Assign(DayParty party)
    {
        if (_chefs.ContainsKey(party.Id))
        {
            return;
        }

        var able = Enumerable.Range(0, _problem.Chefs.Count)
            .Where(chef => DayRules.MayServe(_problem.Chefs[chef], party) && HasTime(chef, party))
            .OrderByDescending(chef => party.Pinned.Contains(_problem.Chefs[chef].Id))
            .ThenByDescending(chef => Score(chef, party))
            .Take(party.Chefs).ToList();
        if (able.Count == party.Chefs && party.Pinned.All(pinned => able.Contains(NumberOf(pinned))))
        {
            Give(party, able);
        }
    }

    private void Give(DayParty party, List<int> chefs)
    {
        _chefs.Add(party.Id, [.. chefs.Select(chef => _problem.Chefs[chef].Id)]);
        chefs.ForEach(chef => _parties[chef].Add(party));
    }

    private int NumberOf(ChefId id) => _problem.Chefs.Select(chef => chef.Id).ToList().IndexOf(id);

    private bool HasTime(int chef, DayParty party) => _parties[chef].All(other =>
        DayRules.CanFollow(_problem, other.Event, party.Event) || DayRules.CanFollow(_problem, party.Event, other.Event));

    private double Score(int number, DayParty party)
    {
        var chef = _problem.Chefs[number];
        var before = _parties[number].Where(other => other.Event.StartsAt < party.Event.StartsAt).MaxBy(other => other.Event.StartsAt);
        var drive = before is null ? DayDrives.FromHome(_problem, chef, party.Event) : DayDrives.Between(_problem, before.Event, party.Event);
        return ChefScore.Of(
            new(drive, "", party.Share, chef.MinGuests, chef.MaxGuests, PartiesOf(number), MostParties(), chef.Rating, false, false), _policy).Total;
    }

    private int MostParties() => Enumerable.Range(0, _problem.Chefs.Count).Max(PartiesOf);

    private int PartiesOf(int chef) => _problem.Chefs[chef].OtherParties + _parties[chef].Count;
}
