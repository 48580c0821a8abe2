namespace MyHibachi.Domain.Messaging;

/// <summary>Names one message that was sent.</summary>
public readonly record struct MessageId(Guid Value);

/// <summary>The way a message takes.</summary>
public enum MessageChannel
{
    Sms,
    Email,
}
