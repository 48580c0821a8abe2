using System.Security.Cryptography;
using CsCheck;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Domain.Tests.Identity;

public sealed class SessionTests
{
    private static readonly SessionPolicy Policy = SessionPolicy.Default;

    private readonly RefreshToken _first = RefreshToken.From(RandomNumberGenerator.GetBytes(RefreshToken.Bytes));

    private readonly Session _session;

    private DateTimeOffset _now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public SessionTests() => _session = Session.Start(new(Guid.NewGuid()), new(Guid.NewGuid()), _first, Policy, _now);

    [Fact]
    public void The_current_token_is_exchanged_for_another_one()
    {
        var second = Exchange(_first).Value;

        Assert.NotEqual(_first.Hash, second.Hash);
        Assert.Equal(second.Hash, _session.CurrentToken);
    }

    [Fact]
    public void A_client_that_lost_the_answer_gets_the_same_one_again()
    {
        var second = Exchange(_first).Value;
        _now += Policy.Grace - TimeSpan.FromTicks(1);

        Assert.Equal(second.Reveal(), Exchange(_first).Value.Reveal());
    }

    [Fact]
    public void After_the_grace_a_spent_token_ends_the_session()
    {
        var second = Exchange(_first).Value;
        _now += Policy.Grace;

        Refused(_first);
        Refused(second);
        Assert.Equal(_now, _session.RevokedAt);
    }

    [Fact]
    public void Once_the_successor_was_used_a_spent_token_ends_the_session_within_the_grace_as_well()
    {
        var second = Exchange(_first).Value;
        var third = Exchange(second).Value;

        Refused(_first);
        Refused(third);
    }

    [Fact]
    public void A_session_lasts_as_long_as_it_is_refreshed_in_time()
    {
        var token = _first;
        for (var month = 0; month < 12; month++)
        {
            _now += Policy.Lifetime - TimeSpan.FromSeconds(1);
            token = Exchange(token).Value;
        }

        Assert.Equal(_now + Policy.Lifetime, _session.ExpiresAt);
    }

    [Fact]
    public void A_session_that_was_not_refreshed_in_time_is_over()
    {
        _now += Policy.Lifetime;

        Refused(_first);
    }

    [Fact]
    public void A_revoked_session_is_over_and_stays_revoked_since_then()
    {
        _session.Revoke(_now);
        var revokedAt = _now;
        _now += TimeSpan.FromSeconds(5);
        _session.Revoke(_now);

        Refused(_first);
        Assert.Equal(revokedAt, _session.RevokedAt);
    }

    [Fact]
    public void Whatever_is_presented_in_whatever_order_no_more_than_one_token_is_good() =>
        Gen.Int[0, 5].Array[1, 20].Sample(choices =>
        {
            var session = Session.Start(new(Guid.NewGuid()), new(Guid.NewGuid()), _first, Policy with { Grace = TimeSpan.Zero }, _now);
            List<RefreshToken> issued = [_first];
            foreach (var choice in choices)
            {
                var presented = issued[choice % issued.Count];
                var wasCurrent = session.RevokedAt is null && presented.Hash == issued[^1].Hash;
                var answer = session.Exchange(presented, RandomNumberGenerator.GetBytes(RefreshToken.Bytes), Policy with { Grace = TimeSpan.Zero }, _now);
                Assert.Equal(wasCurrent, answer.IsSuccess);
                if (answer.IsSuccess)
                {
                    issued.Add(answer.Value);
                }
            }
        });

    private Result<RefreshToken> Exchange(RefreshToken presented) =>
        _session.Exchange(presented, RandomNumberGenerator.GetBytes(RefreshToken.Bytes), Policy, _now);

    private void Refused(RefreshToken presented) => Assert.Equal(IdentityErrors.InvalidRefreshToken(), Assert.Single(Exchange(presented).Errors));
}
