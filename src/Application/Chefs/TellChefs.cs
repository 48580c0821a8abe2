using MyHibachi.Application.Common;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Chefs;

/// <summary>A request for time off and whom its answer is for. Nothing of it is tracked.</summary>
/// <param name="Email">Of the chef's account.</param>
public sealed record TimeOffFacts(TimeOffRequest Request, Station Station, string ChefName, EmailAddress Email);

/// <summary>Reads what messages to chefs are about.</summary>
public interface ITimeOffFacts
{
    /// <returns>Null when there is no such request, or the chef has no account that could be written to.</returns>
    Task<TimeOffFacts?> For(TimeOffRequestId id, CancellationToken ct);
}

/// <summary>Writes to chefs, from templates.</summary>
public interface IChefTemplates
{
    /// <exception cref="InvalidOperationException">There is no such template, or it asks for something the model does not have.</exception>
    MessageText Write(string template, MessageChannel channel, TimeOffMessage model);
}

/// <summary>Everything a template for an answer to a chef can say. Templates write the names in snake_case.</summary>
public sealed record TimeOffMessage
{
    public required string FirstName { get; init; }

    /// <summary>Sat, Jun 13, 2026, or Sat, Jun 13, 2026 to Mon, Jun 15, 2026</summary>
    public required string Days { get; init; }

    public required bool IsApproved { get; init; }

    /// <summary>Empty when it was approved.</summary>
    public required string Reason { get; init; }

    public required string StationName { get; init; }

    public required string StationPhone { get; init; }

    public static TimeOffMessage Of(TimeOffFacts facts) => new()
    {
        FirstName = MessageModel.OneLine(facts.ChefName).Split(' ')[0],
        Days = facts.Request.From == facts.Request.To ? InWords(facts.Request.From) : $"{InWords(facts.Request.From)} to {InWords(facts.Request.To)}",
        IsApproved = facts.Request.Status is TimeOffRequestStatus.Approved,
        Reason = MessageModel.OneLine(facts.Request.Reason?.Text ?? ""),
        StationName = facts.Station.Name,
        StationPhone = facts.Station.ContactPhone,
    };

    private static string InWords(DateOnly day) => day.ToString("ddd, MMM d, yyyy", CultureInfo.InvariantCulture);
}

/// <summary>Tells a chef what became of a request for time off, once.</summary>
internal sealed class TellChefs(ITimeOffFacts facts, IChefTemplates templates, IMessageSender sender) : IEventHandler<TimeOffAnswered>
{
    private const string Template = "time-off-answer";

    public async Task Handle(TimeOffAnswered happened, long sequence, CancellationToken ct)
    {
        // Who withdrew knows it.
        if (await facts.For(happened.Request, ct) is { Request.Status: TimeOffRequestStatus.Approved or TimeOffRequestStatus.Refused } known)
        {
            var text = templates.Write(Template, MessageChannel.Email, TimeOffMessage.Of(known));
            var key = $"time-off/{happened.Request.Value}";
            await sender.Send(new(key, MessageChannel.Email, known.Email.Value, text.Subject, text.Body, Template, null, known.Station.Id), ct);
        }
    }
}
