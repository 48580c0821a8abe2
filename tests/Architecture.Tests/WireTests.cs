using System.Reflection;
using MyHibachi.TestKit;

namespace MyHibachi.Architecture.Tests;

/// <summary>
/// Holds what travels between processes against the list that is checked in: during an upgrade an old process must read what a
/// new one sends. (The compiler holds grains and their methods against <c>OrleansContracts.txt</c>, but not the records.)
/// </summary>
public sealed class WireTests
{
    [Fact]
    public async Task What_travels_is_what_WireContracts_lists()
    {
        string[] listed = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "tests/Architecture.Tests/WireContracts.txt"), TestContext.Current.CancellationToken);
        string[] travels = [.. new[] { House.Application, House.Silo }.SelectMany(room => room.GetTypes()).SelectMany(LinesOf).Order(StringComparer.Ordinal)];

        Assert.NotEmpty(travels);
        Assert.True(listed.SequenceEqual(travels), $"""
            An old process must still read what a new one sends. If it can, write the change into WireContracts.txt.
            Gone:
            {string.Join('\n', listed.Except(travels))}
            New:
            {string.Join('\n', travels.Except(listed))}
            """);
    }

    [Fact]
    public void A_record_is_listed_with_its_alias_and_every_number() => Assert.Equal(
        ["test.note", "test.note 0 Text String", "test.note 3 Mood Nullable<Mood: 0 Glad, 2 Sad>"], LinesOf(typeof(Note)).Order(StringComparer.Ordinal));

    // An enumeration travels as its number.
    private static IEnumerable<string> LinesOf(Type type)
    {
        if (!type.IsDefined(typeof(GenerateSerializerAttribute)))
        {
            return [];
        }

        var alias = type.GetCustomAttribute<AliasAttribute>()?.Alias ?? type.FullName!;
        return [alias, .. type.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(member => member.IsDefined(typeof(IdAttribute)))
            .Select(member => $"{alias} {member.GetCustomAttribute<IdAttribute>()!.Id} {member.Name} {Spell(TypeOf(member))}")];
    }

    private static Type TypeOf(MemberInfo member) => member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;

    private static string Spell(Type type) =>
        type.IsEnum ? $"{type.Name}: {string.Join(", ", Enum.GetValues(type).Cast<Enum>().Select(value => $"{value:d} {value}"))}"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Spell))}>"
        : type.Name;

    [GenerateSerializer, Alias("test.note")]
    internal sealed record Note([property: Id(0)] string Text, [property: Id(3)] Mood? Mood);

    internal enum Mood
    {
        Glad = 0,
        Sad = 2,
    }
}
