namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>The private PostgreSQL cannot be had; the message says what a person can do about it.</summary>
public class EmbeddedPostgresException : Exception
{
    public EmbeddedPostgresException(string message)
        : base(message)
    {
    }

    public EmbeddedPostgresException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
