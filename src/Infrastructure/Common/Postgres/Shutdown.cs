namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>How PostgreSQL is asked to stop. The numbers are the signals', the same on Linux and macOS.</summary>
internal enum Shutdown
{
    /// <summary>SIGINT: clients are cut off, everything is written.</summary>
    Fast = 2,

    /// <summary>SIGQUIT: nothing is written; the next start recovers from the write-ahead log.</summary>
    Immediate = 3,
}
