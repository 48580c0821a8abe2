using MyHibachi.TestKit;

[assembly: AssemblyFixture(typeof(PostgresServer))]
