using System.Data.Common;
using Npgsql;

namespace MyHibachi.Infrastructure.Common;

/// <summary>What can be told of an exception without its message, which may quote the data that it failed on.</summary>
public static class ExceptionKind
{
    /// <summary>Its type and those of its causes, with the database's code and the constraint that was broken.</summary>
    public static string Of(Exception exception) => exception switch
    {
        PostgresException { ConstraintName: { } constraint } refused => $"{nameof(PostgresException)} {refused.SqlState} {constraint}",
        DbException { SqlState: { } state } => $"{exception.GetType().Name} {state}",
        { InnerException: { } inner } => $"{exception.GetType().Name} < {Of(inner)}",
        _ => exception.GetType().Name,
    };

    /// <summary>Where it and its causes were thrown, the last first.</summary>
    public static string Stack(Exception exception) => exception.InnerException is { } inner
        ? $"{exception.StackTrace}\n   caused by {inner.GetType().Name}\n{Stack(inner)}"
        : exception.StackTrace ?? "";
}
