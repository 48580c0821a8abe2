namespace MyHibachi.Domain.Messaging;

/// <summary>The way a message takes.</summary>
public enum MessageChannel
{
    Sms,
    Email,
}
