using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Tests.Builders;

/// <summary>Says what was expected when a result is the other kind.</summary>
internal static class Refused
{
    /// <summary>The call was refused for exactly this reason.</summary>
    public static void With<T>(Error expected, Result<T> result) => Assert.Equal([expected], result.Errors);

    /// <summary>The value of a call that must have succeeded.</summary>
    public static T OrValue<T>(this Result<T> result)
    {
        Assert.Empty(result.Errors);
        return result.Value;
    }
}
