using System.Text.RegularExpressions;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Customers;

/// <summary>An email address, kept in lower case so that one mailbox is one person.</summary>
public readonly partial record struct EmailAddress
{
    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>Accepts what a mail server can be asked about; whether the mailbox exists only a message can tell.</summary>
    public static Result<EmailAddress> Create(string? text) =>
        text?.Trim() is { Length: <= 254 } trimmed && Shape().IsMatch(trimmed)
            ? new EmailAddress(trimmed.ToLowerInvariant())
            : CustomerErrors.InvalidEmail();

    /// <summary>An address that was checked when it was stored.</summary>
    public static EmailAddress FromStored(string value) => new(value);

    public override string ToString() => Value;

    [GeneratedRegex(@"^[^@\s\p{C}<>,;""]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
