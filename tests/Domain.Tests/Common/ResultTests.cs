using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Tests.Common;

public sealed class ResultTests
{
    private static readonly Error No = new("NO", "Not today.");

    [Fact]
    public void A_success_carries_its_value()
    {
        Result<int> result = 7;

        Assert.True(result.IsSuccess);
        Assert.Empty(result.Errors);
        Assert.Equal(7, result.Value);
    }

    [Fact]
    public void A_refusal_carries_its_errors()
    {
        Result<int> result = No;

        Assert.False(result.IsSuccess);
        Refused.With(No, result);
    }

    [Fact]
    public void Reading_the_value_of_a_refusal_throws_and_names_it()
    {
        Result<int> result = No;

        var thrown = Assert.Throws<InvalidOperationException>(() => result.Value);
        Assert.Contains("NO", thrown.Message);
    }

    [Fact]
    public void A_refusal_without_an_error_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => Result<int>.Failure([]));

    [Fact]
    public void What_follows_a_success_decides()
    {
        Assert.Equal("8", Result<int>.Success(8).Then(value => Result<string>.Success(value.ToString(CultureInfo.InvariantCulture))).Value);
        Refused.With(No, Result<int>.Success(8).Then<string>(_ => No));
    }

    [Fact]
    public void What_follows_a_refusal_is_not_asked()
    {
        Result<int> refused = No;

        Refused.With(No, refused.Then<string>(_ => throw new InvalidOperationException("asked")));
        Refused.With(No, refused.Map<string>(_ => throw new InvalidOperationException("asked")));
    }

    [Fact]
    public void A_success_can_be_turned_into_another_value() =>
        Assert.Equal(16, Result<int>.Success(8).Map(value => value * 2).Value);

    [Fact]
    public void An_error_can_name_the_field_that_was_sent() =>
        Assert.Equal(new Error("NO", "Not today.", "party.adults"), No.At("party.adults"));

    [Fact]
    public void A_pipeline_carries_any_result_without_knowing_its_value()
    {
        Assert.Equal(typeof(int), Result<int>.ValueType);
        Assert.Equal(7, Result<int>.FromUntyped(Result<int>.Success(7).UntypedValue).Value);
        Assert.Throws<InvalidOperationException>(() => ((Result<int>)No).UntypedValue);
    }
}
