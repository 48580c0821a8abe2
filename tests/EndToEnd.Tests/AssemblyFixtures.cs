using System.Runtime.Versioning;
using MyHibachi.TestKit;

[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: UnsupportedOSPlatform("windows")]

namespace MyHibachi.EndToEnd.Tests;

internal static class Machine
{
    /// <summary>Tests that keep a whole machine busy run one after the other.</summary>
    public const string AllOfIt = "The whole machine";
}
