namespace MyHibachi.EndToEnd.Tests.Page;

public sealed class ChromiumTests
{
    [Fact]
    public void A_machine_without_a_browser_is_known_as_one() => Assert.Null(Chromium.Find("/nowhere:/neither"));
}
