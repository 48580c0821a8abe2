using MyHibachi.GraphQL.Trails;

namespace MyHibachi.GraphQL.Tests.Trails;

public sealed class AuditCsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@A1", "'@A1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    public void Nothing_is_taken_for_a_formula(string value, string cell) => Assert.Equal(cell, AuditCsv.Cell(value));

    [Theory]
    [InlineData(null, "")]
    [InlineData("1=1", "1=1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void What_would_break_the_row_is_quoted(string? value, string cell) => Assert.Equal(cell, AuditCsv.Cell(value));
}
