using System.Text.RegularExpressions;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Customers;

/// <summary>A telephone number in E.164 form (ITU-T E.164): a plus sign, then 8 to 15 digits.</summary>
public readonly partial record struct PhoneNumber
{
    private PhoneNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>Accepts E.164 only; what people type is brought into that form before.</summary>
    public static Result<PhoneNumber> Create(string? text) =>
        text is not null && E164().IsMatch(text) ? new PhoneNumber(text) : CustomerErrors.InvalidPhone();

    /// <summary>A number that was checked when it was stored.</summary>
    public static PhoneNumber FromStored(string value) => new(value);

    public override string ToString() => Value;

    // Not "$", which would let a line break through at the end.
    [GeneratedRegex(@"^\+[1-9][0-9]{7,14}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex E164();
}
