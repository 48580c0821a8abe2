using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Chefs;

/// <summary>The address of a chef's own calendar, and how reading it went. What it said is in the chef's record.</summary>
public sealed class BusyCalendar : AggregateRoot
{
    /// <summary>What the address is closed for.</summary>
    public const string Purpose = "busy-calendar";

    // For the mapper, which sets every property itself.
    private BusyCalendar()
    {
    }

    public ChefId Id { get; private set; }

    /// <summary>Closed, for whoever has it reads the calendar; null when the chef has none.</summary>
    public byte[]? Address { get; private set; }

    /// <summary>Where the calendar is, for people to know it by; null when the chef has none.</summary>
    public string? Host { get; private set; }

    /// <summary>When it was read well, last.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Since when reading it fails; null while it does not.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>The refusal's code; null while it is read well.</summary>
    public string? Failure { get; private set; }

    public static BusyCalendar Of(ChefId chef) => new() { Id = chef };

    /// <summary>Another calendar, that was just read.</summary>
    public void Connect(byte[] address, string host, DateTimeOffset now)
    {
        (Address, Host) = (address, host);
        Succeed(now);
    }

    public void Disconnect() => (Address, Host, ReadAt, FailingSince, Failure) = (null, null, null, null, null);

    public void Succeed(DateTimeOffset now) => (ReadAt, FailingSince, Failure) = (now, null, null);

    /// <summary>The first failure in a row tells since when.</summary>
    public void Fail(Error error, DateTimeOffset now) => (FailingSince, Failure) = (FailingSince ?? now, error.Code);
}
