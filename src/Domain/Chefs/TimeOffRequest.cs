using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Chefs;

/// <summary>Names one request for time off.</summary>
public readonly record struct TimeOffRequestId(Guid Value);

/// <summary>How far a request for time off has come.</summary>
public enum TimeOffRequestStatus
{
    /// <summary>Nobody has answered yet.</summary>
    Pending,

    /// <summary>The days are off. Final, as all that follow.</summary>
    Approved,

    /// <summary>The chef works on those days; the reason says why.</summary>
    Refused,

    /// <summary>The chef no longer asks.</summary>
    Withdrawn,
}

/// <summary>A chef asks for days without parties; somebody who answers for the station decides.</summary>
public sealed class TimeOffRequest : AggregateRoot
{
    // For the mapper, which sets every property itself.
    private TimeOffRequest()
    {
    }

    public TimeOffRequestId Id { get; private set; }

    public ChefId ChefId { get; private set; }

    public StationId StationId { get; private set; }

    /// <summary>The station's local date, included.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Included.</summary>
    public DateOnly To { get; private set; }

    /// <summary>For staff; null when there is nothing to say.</summary>
    public string? Note { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public TimeOffRequestStatus Status { get; private set; }

    /// <summary>When it was answered or withdrawn; null until then.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why it was refused; null otherwise.</summary>
    public StatedReason? Reason { get; private set; }

    /// <summary>The days themselves; a repeated approval notes them once.</summary>
    public TimeOff Days => new(new(Id.Value), From, To, Note);

    public static Result<TimeOffRequest> Ask(Chef chef, TimeOff days, DateTimeOffset now)
    {
        if (days.IsWrong)
        {
            return ChefErrors.InvalidTimeOff(TimeOff.MostDays, TimeOff.MostAtOnce);
        }

        var request = new TimeOffRequest
        {
            Id = new(days.Id.Value),
            ChefId = chef.Id,
            StationId = chef.StationId,
            From = days.From,
            To = days.To,
            Note = days.Note,
            AskedAt = now,
        };
        request.Raise(new TimeOffRequested(request.Id, chef.Id, chef.StationId, days.From, days.To));
        return request;
    }

    /// <summary>Takes the days off. Whether parties stand in the way is another question.</summary>
    public Result<Done> Approve(Chef chef, DateTimeOffset now) =>
        Status is TimeOffRequestStatus.Pending ? chef.Take(Days).Map(_ => Answer(TimeOffRequestStatus.Approved, now)) : ChefErrors.RequestOver(Status);

    public Result<Done> Refuse(StatedReason reason, DateTimeOffset now)
    {
        if (Status is not TimeOffRequestStatus.Pending)
        {
            return ChefErrors.RequestOver(Status);
        }

        Reason = reason;
        return Answer(TimeOffRequestStatus.Refused, now);
    }

    public Result<Done> Withdraw(DateTimeOffset now) =>
        Status is TimeOffRequestStatus.Pending ? Answer(TimeOffRequestStatus.Withdrawn, now) : ChefErrors.RequestOver(Status);

    private Done Answer(TimeOffRequestStatus status, DateTimeOffset now)
    {
        (Status, AnsweredAt) = (status, now);
        Raise(new TimeOffAnswered(Id, ChefId, StationId, From, To));
        return Done.Value;
    }
}
