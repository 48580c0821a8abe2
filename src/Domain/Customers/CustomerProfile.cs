using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Customers;

/// <summary>What a person may change of a customer.</summary>
public sealed record CustomerProfile(
    DisplayName Name,
    EmailAddress Email,
    PhoneNumber Phone,
    DateOnly? Birthday,
    MessageChannel? PreferredChannel,
    IReadOnlyList<Address> Addresses)
{
    /// <summary>More places than this nobody celebrates at.</summary>
    public const int MostAddresses = 10;

    private const int OldestYears = 130;

    /// <summary>This profile, or every field in which nobody can be so.</summary>
    /// <param name="today">Anywhere on earth.</param>
    public Result<CustomerProfile> Checked(DateOnly today)
    {
        List<Error> wrong = [];
        if (Birthday is { } born && (born > today || born < today.AddYears(-OldestYears)))
        {
            wrong.Add(CustomerErrors.InvalidBirthday());
        }

        if (Addresses.Count > MostAddresses)
        {
            wrong.Add(CustomerErrors.TooManyAddresses(MostAddresses));
        }

        return wrong.Count == 0 ? this : Result<CustomerProfile>.Failure(wrong);
    }
}
