using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using PhoneNumbers;
using PhoneNumber = MyHibachi.Domain.Customers.PhoneNumber;

namespace MyHibachi.Infrastructure.Customers;

/// <summary>Reads telephone numbers by the numbering plans that libphonenumber carries.</summary>
internal sealed class LibPhoneNumbers : IPhoneNumbers
{
    private const string DefaultRegion = "US";

    public Result<PhoneNumber> Parse(string? text)
    {
        try
        {
            var util = PhoneNumberUtil.GetInstance();
            var number = util.Parse(text, DefaultRegion);

            // E.164 has no room for an extension: without it, somebody else would be reached.
            return util.IsValidNumber(number) && !number.HasExtension
                ? PhoneNumber.Create(util.Format(number, PhoneNumberFormat.E164))
                : CustomerErrors.InvalidPhone();
        }
        catch (NumberParseException)
        {
            // The library's way of saying that the text is no number.
            return CustomerErrors.InvalidPhone();
        }
    }
}
