using System.Runtime.Versioning;
using MyHibachi.TestKit;

[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: UnsupportedOSPlatform("windows")]
