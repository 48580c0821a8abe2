using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Chefs;

/// <summary>Which addresses a calendar is read from. Where they lead is seen when they are asked.</summary>
public static class CalendarAddress
{
    private const int MaxLength = 2_000;

    /// <param name="mayBePlain">Without TLS, as only tests do.</param>
    public static Result<Uri> Read(string text, bool mayBePlain = false) =>
        text.Length <= MaxLength && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Host.Length > 0 && address.UserInfo.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (mayBePlain && address.Scheme == Uri.UriSchemeHttp))
            ? address
            : ChefErrors.CalendarRefused();
}
