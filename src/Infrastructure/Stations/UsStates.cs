using System.Collections.Frozen;

namespace MyHibachi.Infrastructure.Stations;

/// <summary>The two letters of a state, from what people write.</summary>
internal static class UsStates
{
    // States, the capital's district, the territories, and the three regions of military mail, as the post office abbreviates them.
    private static readonly FrozenDictionary<string, string> Codes = """
        Alabama AL, Alaska AK, Arizona AZ, Arkansas AR, California CA, Colorado CO, Connecticut CT, Delaware DE,
        District of Columbia DC, Florida FL, Georgia GA, Hawaii HI, Idaho ID, Illinois IL, Indiana IN, Iowa IA, Kansas KS,
        Kentucky KY, Louisiana LA, Maine ME, Maryland MD, Massachusetts MA, Michigan MI, Minnesota MN, Mississippi MS,
        Missouri MO, Montana MT, Nebraska NE, Nevada NV, New Hampshire NH, New Jersey NJ, New Mexico NM, New York NY,
        North Carolina NC, North Dakota ND, Ohio OH, Oklahoma OK, Oregon OR, Pennsylvania PA, Rhode Island RI,
        South Carolina SC, South Dakota SD, Tennessee TN, Texas TX, Utah UT, Vermont VT, Virginia VA, Washington WA,
        West Virginia WV, Wisconsin WI, Wyoming WY,
        American Samoa AS, Guam GU, Marshall Islands MH, Micronesia FM, Northern Mariana Islands MP, Palau PW,
        Puerto Rico PR, Virgin Islands VI,
        Armed Forces Americas AA, Armed Forces Europe AE, Armed Forces Pacific AP
        """
        .Split(',', StringSplitOptions.TrimEntries)
        .SelectMany(entry => new[] { (Key: entry[^2..], Code: entry[^2..]), (Key: entry[..^3], Code: entry[^2..]) })
        .ToFrozenDictionary(state => state.Key, state => state.Code, StringComparer.OrdinalIgnoreCase);

    /// <param name="text">Two letters or the English name, in any case.</param>
    /// <returns>Null when it is no state.</returns>
    public static string? CodeOf(string text) => Codes.GetValueOrDefault(text.Trim());
}
