namespace MyHibachi.Domain.Optimization;

/// <summary>What an answer costs: less is better, and the first difference decides.</summary>
/// <param name="Unserved">Parties that nobody serves.</param>
/// <param name="PriorityLost">Their priorities added up.</param>
/// <param name="DriveMinutes">From home to the first party, between parties and home from the last, each drive in whole minutes, begun ones in full.</param>
/// <param name="Unfairness">The squares of the chefs' parties of the week added up: least when all have as many.</param>
public readonly record struct DayCost(int Unserved, int PriorityLost, int DriveMinutes, int Unfairness) : IComparable<DayCost>
{
    public int CompareTo(DayCost other) =>
        (Unserved, PriorityLost, DriveMinutes, Unfairness).CompareTo((other.Unserved, other.PriorityLost, other.DriveMinutes, other.Unfairness));

    public static bool operator <(DayCost one, DayCost other) => one.CompareTo(other) < 0;

    public static bool operator >(DayCost one, DayCost other) => one.CompareTo(other) > 0;

    public static bool operator <=(DayCost one, DayCost other) => one.CompareTo(other) <= 0;

    public static bool operator >=(DayCost one, DayCost other) => one.CompareTo(other) >= 0;
}
