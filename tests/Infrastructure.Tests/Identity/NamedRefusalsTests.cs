using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class NamedRefusalsTests
{
    [Fact]
    public void A_refusal_that_the_mutation_does_not_name_fails_the_test() => Assert.Equal(
        "Refresh was refused with EMAIL_TAKEN, which its mutation does not name in [Refuses].",
        Assert.Throws<InvalidOperationException>(() => NamedRefusals.Check(new Refresh(new("")), Refused<SignedIn>(IdentityErrors.EmailTaken()))).Message);

    [Fact]
    public void A_refusal_that_it_names_is_the_answer()
    {
        var answer = Refused<SignedIn>(IdentityErrors.InvalidRefreshToken());

        Assert.Same(answer, NamedRefusals.Check(new Refresh(new("")), answer));
    }

    private static Result<T> Refused<T>(Error error) => error;
}
