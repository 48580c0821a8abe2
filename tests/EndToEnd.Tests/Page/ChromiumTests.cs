namespace MyHibachi.EndToEnd.Tests.Page;

public sealed class ChromiumTests
{
    [Fact]
    public void A_machine_without_a_browser_is_told_what_to_install() =>
        Assert.EndsWith("run `apt-get install chromium`.", Assert.Throws<FileNotFoundException>(() => Chromium.Find("/nowhere:/neither")).Message);
}
