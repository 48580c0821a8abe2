using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Tests.Builders;

/// <summary>Opens a station's day with some chefs and what is claimed already.</summary>
internal sealed class DayBuilder
{
    private readonly List<Chef> _chefs = [];
    private readonly List<Claim> _claims = [];
    private SchedulingPolicy _policy = SchedulingPolicy.Default;
    private DriveTable? _drives;

    public DayBuilder With(params IEnumerable<ChefBuilder> chefs)
    {
        _chefs.AddRange(chefs.Select(chef => chef.Build()));
        return this;
    }

    public DayBuilder With(params IEnumerable<Chef> chefs)
    {
        _chefs.AddRange(chefs);
        return this;
    }

    public DayBuilder WithChefs(int count) => With(Enumerable.Range(1, count).Select(AChef));

    public DayBuilder Claimed(params IEnumerable<Claim> claims)
    {
        _claims.AddRange(claims);
        return this;
    }

    public DayBuilder Under(SchedulingPolicy policy)
    {
        _policy = policy;
        return this;
    }

    public DayBuilder Knowing(DriveTable drives)
    {
        _drives = drives;
        return this;
    }

    public StationDay Build() => new(Saturday, Pacific, _policy, _chefs, _claims, drives: _drives);
}
