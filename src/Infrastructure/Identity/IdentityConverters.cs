using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Infrastructure.Identity;

internal sealed class RoleNameConverter() : ValueConverter<RoleName, string>(role => role.Value, text => new(text));

internal sealed class DisplayNameConverter() : ValueConverter<DisplayName, string>(name => name.Value, text => DisplayName.FromStored(text));

internal sealed class TokenHashConverter() : ValueConverter<TokenHash, byte[]>(hash => ToBytes(hash), bytes => new(Convert.ToHexString(bytes)))
{
    public static byte[] ToBytes(TokenHash hash) => Convert.FromHexString(hash.Value);
}
