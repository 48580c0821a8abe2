using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Customers;

/// <summary>What two records of one person have of each other.</summary>
public sealed partial class Customer
{
    /// <summary>The record of the same person that stands for this one since they were merged.</summary>
    public CustomerId? MergedInto { get; private set; }

    /// <summary>
    /// Takes of another record what this one leaves open: account, birthday, preferred channel, further addresses while there is room. Name, mailbox and
    /// number stay. Of each channel the later word counts, whatever it is.
    /// </summary>
    internal TakenParts Absorb(Customer other)
    {
        var account = UserId is null ? other.UserId : null;
        var (birthday, channel) = (Birthday is null && other.Birthday is not null, PreferredChannel is null && other.PreferredChannel is not null);
        int[] addresses =
        [
            .. Enumerable.Range(0, other.Addresses.Count).Where(place => !Addresses.Contains(other.Addresses[place])).Take(CustomerProfile.MostAddresses - Addresses.Count),
        ];
        TakenConsent[] consents =
        [
            .. other.Consents.Select(said => new TakenConsent(said, Said(said))).Where(said => said.Before is null || said.Before.At < said.Taken.At),
        ];
        UserId ??= account;
        other.UserId = account is null ? other.UserId : null;
        (Birthday, PreferredChannel) = (Birthday ?? other.Birthday, PreferredChannel ?? other.PreferredChannel);
        Addresses = [.. Addresses, .. addresses.Select(place => other.Addresses[place])];
        Consents = consents.Aggregate(Consents, (all, taken) => With(all, taken.Taken, taken.Taken));
        Raise(new CustomersMerged(Id, other.Id));
        return new(account?.Value, birthday, channel, addresses, consents);
    }

    /// <summary>Gives back what was taken, as far as it is still as it was taken.</summary>
    internal void GiveBack(Customer other, TakenParts parts)
    {
        if (parts.Account is { } account && UserId?.Value == account)
        {
            (UserId, other.UserId) = (null, UserId);
        }

        Birthday = parts.Birthday && Birthday == other.Birthday ? null : Birthday;
        PreferredChannel = parts.PreferredChannel && PreferredChannel == other.PreferredChannel ? null : PreferredChannel;
        Addresses = [.. Addresses.Except(parts.Addresses.Where(place => place < other.Addresses.Count).Select(place => other.Addresses[place]))];
        Consents = parts.Consents.Where(taken => Said(taken.Taken) == taken.Taken).Aggregate(Consents, (all, taken) => With(all, taken.Taken, taken.Before));
    }

    internal Result<Done> PutAsideFor(CustomerId other, Deletion why) => Delete(why).Map(_ =>
    {
        MergedInto = other;
        return Done.Value;
    });

    internal Result<Done> ComeBack(RecordPolicy policy, DateTimeOffset now) => Restore(policy, now).Map(_ =>
    {
        MergedInto = null;
        return Done.Value;
    });

    private Consent? Said(Consent of) => Consents.FirstOrDefault(consent => consent.Channel == of.Channel);

    private static IReadOnlyList<Consent> With(IReadOnlyList<Consent> all, Consent of, Consent? now) =>
        [.. all.Where(consent => consent.Channel != of.Channel).Concat(now is null ? [] : [now]).OrderBy(consent => consent.Channel)];
}

/// <summary>What one record took of another.</summary>
/// <param name="Account">The account that signs in to it now; null when none went over.</param>
/// <param name="Addresses">Their places in the other record's list.</param>
/// <param name="Consents">What was said before of each channel of which the other record knew something later.</param>
public sealed record TakenParts(
    Guid? Account, bool Birthday, bool PreferredChannel, IReadOnlyList<int> Addresses, IReadOnlyList<TakenConsent> Consents);

/// <param name="Taken">What the other record said.</param>
/// <param name="Before">Null when nothing was said.</param>
public sealed record TakenConsent(Consent Taken, Consent? Before);
