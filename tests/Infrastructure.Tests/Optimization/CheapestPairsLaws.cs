using CsCheck;
using MyHibachi.Infrastructure.Optimization;

namespace MyHibachi.Infrastructure.Tests.Optimization;

public sealed class CheapestPairsLaws
{
    private static readonly Gen<long[,]> Costs =
        from rows in Gen.Int[1, 4]
        from more in Gen.Int[0, 2]
        from cost in Gen.Long[-20, 20].Array2D[rows, rows + more]
        select cost;

    [Fact]
    public void No_other_pairs_cost_less() => Costs.Sample(cost =>
    {
        var columns = CheapestPairs.Of(cost);

        Assert.Equal(columns.Length, columns.Distinct().Count());
        Assert.Equal(Least(cost, 0, []), columns.Select((column, row) => cost[row, column]).Sum());
    });

    private static long Least(long[,] cost, int row, int[] taken) => row == cost.GetLength(0) ? 0 : Enumerable.Range(0, cost.GetLength(1))
        .Except(taken).Min(column => cost[row, column] + Least(cost, row + 1, [.. taken, column]));
}
