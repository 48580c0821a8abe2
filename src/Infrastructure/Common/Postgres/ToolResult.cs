namespace MyHibachi.Infrastructure.Common.Postgres;

internal sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    public string Text => (Output + Errors).Trim();

    public void OrFail(string whatFailed)
    {
        if (!Succeeded)
            throw new EmbeddedPostgresException($"{whatFailed} (exit code {ExitCode}): {Text}");
    }
}
