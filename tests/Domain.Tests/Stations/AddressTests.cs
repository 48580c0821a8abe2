namespace MyHibachi.Domain.Tests.Stations;

public sealed class AddressTests
{
    [Fact]
    public void Is_printed_on_one_line() => Assert.Equal("1 Market Street, San Jose, CA 95113", AVenue().OneLine);

    [Fact]
    public void Is_printed_without_a_street_that_is_not_known() => Assert.Equal("San Jose, CA 95113", AVenue(street: null).OneLine);
}
