namespace MyHibachi.Infrastructure.Optimization;

/// <summary>
/// Gives every row a column of its own so that the pairs cost least (H. W. Kuhn, "The Hungarian method", 1955, with shortest augmenting
/// paths).
/// </summary>
internal sealed class CheapestPairs
{
    private readonly long[,] _cost;
    private readonly int _rows;
    private readonly int _columns;
    private readonly long[] _ofRow;
    private readonly long[] _ofColumn;
    private readonly int[] _rowOf;

    // Rows and columns count from 1; row 0 is the one that is looked for, in column 0.
    private CheapestPairs(long[,] cost)
    {
        (_cost, _rows, _columns) = (cost, cost.GetLength(0), cost.GetLength(1));
        (_ofRow, _ofColumn, _rowOf) = (new long[_rows + 1], new long[_columns + 1], new int[_columns + 1]);
    }

    /// <summary>The column of each row.</summary>
    /// <param name="cost">Rows by columns, at least as many columns as rows.</param>
    public static int[] Of(long[,] cost)
    {
        var pairs = new CheapestPairs(cost);
        for (var row = 1; row <= pairs._rows; row++)
        {
            pairs.Pair(row);
        }

        var columns = new int[pairs._rows];
        for (var column = 1; column <= pairs._columns; column++)
        {
            if (pairs._rowOf[column] > 0)
            {
                columns[pairs._rowOf[column] - 1] = column - 1;
            }
        }

        return columns;
    }

    private void Pair(int row)
    {
        var (least, from, done) = (new long[_columns + 1], new int[_columns + 1], new bool[_columns + 1]);
        Array.Fill(least, long.MaxValue);
        _rowOf[0] = row;
        var column = 0;
        while (_rowOf[column] != 0)
        {
            done[column] = true;
            column = Reach(column, least, from, done);
        }

        for (; column != 0; column = from[column])
        {
            _rowOf[column] = _rowOf[from[column]];
        }
    }

    // The cheapest column that was not reached yet.
    private int Reach(int reached, long[] least, int[] from, bool[] done)
    {
        var (row, step, next) = (_rowOf[reached], long.MaxValue, 0);
        for (var column = 1; column <= _columns; column++)
        {
            if (done[column])
            {
                continue;
            }

            var cost = _cost[row - 1, column - 1] - _ofRow[row] - _ofColumn[column];
            if (cost < least[column])
            {
                (least[column], from[column]) = (cost, reached);
            }

            if (least[column] < step)
            {
                (step, next) = (least[column], column);
            }
        }

        Lower(step, least, done);
        return next;
    }

    private void Lower(long step, long[] least, bool[] done)
    {
        for (var column = 0; column <= _columns; column++)
        {
            if (done[column])
            {
                _ofRow[_rowOf[column]] += step;
                _ofColumn[column] -= step;
            }
            else
            {
                least[column] -= step;
            }
        }
    }
}
