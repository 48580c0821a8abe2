using GraphQL;
using MyHibachi.Domain.Common;

namespace MyHibachi.GraphQL.Common;

/// <summary>An amount of US dollars.</summary>
[Name("Money")]
internal sealed class MoneyNode(Money money)
{
    /// <summary>Whole cents.</summary>
    public int Cents => checked((int)money.Cents);

    /// <summary>For people, as in `$1,234.50`.</summary>
    public string Formatted => money.ToString();
}
