using System.Collections.Frozen;

namespace MyHibachi.Domain.Identity;

/// <summary>
/// What somebody else would try first. A list of whole passwords misses most of what people do to them, so a password is brought down
/// to its stem before it is looked up: without case, without the digits and signs around it, and with the usual signs read as letters.
/// </summary>
public static class CommonPasswords
{
    private const string Words =
        """
        password passwort passwd passphrase pass admin administrator root user guest login welcome letmein changeme changeit default secret
        master access test testing tester temp temporary hello helloworld whatever nothing blank unknown monkey dragon tiger lion eagle falcon
        phoenix wolf bear shark dolphin horse puppy kitty doggy buster bailey charlie max cooper rocky shadow midnight sunshine moonlight
        rainbow flower butterfly princess prince queen king angel devil heaven love lovely loveme iloveyou iloveu lover sweetheart darling
        baby babygirl babyboy honey sugar cookie chocolate cheese banana orange apple cherry peaches pepper ginger coffee pizza summer winter
        spring autumn monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
        october november december football baseball basketball soccer hockey softball tennis golf volleyball fishing hunting swimming
        cowboys yankees lakers steelers raiders eagles packers patriots redsox broncos chelsea arsenal liverpool barcelona juventus
        superman batman spiderman ironman wolverine starwars pokemon pikachu naruto matrix hunter ranger killer ninja samurai warrior
        soldier marine corvette mustang ferrari porsche mercedes harley yamaha toyota honda camaro computer internet server network
        system windows microsoft google facebook twitter instagram youtube android iphone samsung michael jennifer jessica ashley amanda
        daniel matthew joshua andrew robert thomas jordan taylor morgan nicole michelle samantha hannah maggie george william james
        anthony justin brandon austin chicago boston dallas london paris texas california florida america canada mexico brazil diamond
        silver golden purple yellow orange green jesus christ blessed freedom forever family friends friend mother father mommy daddy
        trustno trustme letmeinnow openup opensesame qazwsx qwerty qwertz qwertyuiop qwertyui asdfgh asdfghjkl zxcvbn zxcvbnm azerty
        abc abcd abcde abcdef abcdefg abcdefgh abcdefghi aaa xxx zzz hibachi myhibachi hibachichef teppanyaki benihana steak sushi chef
        catering party birthday company business office manager sales support service payment money dollar lottery winner lucky success
        """;

    // As somebody who walks over the keyboard leaves them; with digits, so that they have no stem.
    private static readonly FrozenSet<string> Walks = FrozenSet.ToFrozenSet(
        ["1q2w3e4r", "1q2w3e4r5t", "1qaz2wsx", "1qaz2wsx3edc", "q1w2e3r4", "zaq12wsx", "1234qwer", "qwer1234", "asdf1234", "a1b2c3d4", "abc12345", "11112222", "12341234", "12121212", "13131313"]);

    private static readonly FrozenSet<string> Stems = FrozenSet.ToFrozenSet(
        Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether somebody who knows nothing of its owner would try this early.</summary>
    public static bool Contains(string password)
    {
        var text = password.ToLowerInvariant();
        return Walks.Contains(text) || IsRun(text) || IsStem(Stem(text)) || IsStem(Stem(Spelled(text)));
    }

    private static bool IsStem(string stem) =>
        Stems.Contains(stem) || (stem.Length % 2 == 0 && stem[..(stem.Length / 2)] == stem[(stem.Length / 2)..] && Stems.Contains(stem[..(stem.Length / 2)]));

    /// <summary>Every character is next to the one before it, up or down: 12345678, 98765432, hgfedcba; nine goes on with zero.</summary>
    private static bool IsRun(string text) => text.Length > 1 && (Steps(text, 1) || Steps(text, -1));

    private static bool Steps(string text, int step) =>
        text.Zip(text.Skip(1)).All(pair => pair.Second - pair.First == step || (pair.First, pair.Second) == (step > 0 ? ('9', '0') : ('0', '9')));

    private static string Stem(string text) => text.Trim([.. "0123456789 !@#$%^&*()-_=+.,?/"]);

    private static string Spelled(string text) => string.Concat(text.Select(sign => sign switch
    {
        '@' or '4' => 'a',
        '3' => 'e',
        '1' or '!' => 'i',
        '0' => 'o',
        '$' or '5' => 's',
        '7' => 't',
        _ => sign,
    }));
}
