using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using MyHibachi.TestKit;

namespace MyHibachi.Architecture.Tests;

/// <summary>A feature is one noun, spelled the same in every room, and stands on its own.</summary>
public sealed class FeatureTests
{
    private static readonly string[] Features =
        ["Bookings", "Chefs", "Customers", "Identity", "Leads", "Merges", "Messaging", "Negotiations", "Optimization", "Pricing", "Quotes", "Scheduling", "Settings", "Stations", "Trails", "Waitlists"];

    // What a room holds beside its features.
    private static readonly string[] Fittings = ["Common", "Hosting", "Page", "Properties", "Transport", "bin", "obj"];

    // Where a room's features are put together, and where a request is sent to the feature whose grain owns it.
    private static readonly string[] PutsTogether =
    [
        "MyHibachi.Application.Common.ApplicationServices",
        "MyHibachi.Application.Common.Pipeline.ForwardToOwner",
        "MyHibachi.Infrastructure.Common.DemoData.DemoSetup",
        "MyHibachi.Infrastructure.Common.InfrastructureServices",
    ];

    // A customer may have an account, and an account has an email address, which is a value of the customers.
    private static readonly string[] KnownCircles = ["Domain: Customers, Identity"];

    private static readonly (string Type, Place From, Place To)[] Uses =
    [
        .. from type in new ArchLoader().LoadAssemblies([.. House.Rooms]).Build().Types
           from target in type.Dependencies.Select(dependency => dependency.Target)
           where target is not GenericParameter
           let uses = (Type: type.FullName, From: Place.Of(type.Namespace?.FullName), To: Place.Of(target.Namespace?.FullName))
           where uses.From.Room.Length > 0 && uses.From.Room == uses.To.Room && uses.From != uses.To
           select uses,
    ];

    [Fact]
    public void Every_room_spells_the_features_the_same()
    {
        string[] folders = [.. House.Rooms.SelectMany(room => Directory.GetDirectories(Path.Combine(Repository.Root, "src", House.Name(room)))).Select(path => Path.GetFileName(path))];

        Assert.Empty(Misspelled(folders));
        Assert.Empty(Features.Except(folders));
        Assert.Equal(["Booking"], Misspelled(["Booking", "Common", "Chefs"]));
    }

    [Fact]
    public void Common_knows_no_feature()
    {
        Assert.Equal(PutsTogether, KnowingFeatures(Uses));
        Assert.Equal(["Bad"], KnowingFeatures([("Bad", new("Silo", "Common"), new("Silo", "Chefs")), ("Good", new("Silo", "Chefs"), new("Silo", "Common"))]));
    }

    [Fact]
    public void Features_of_a_room_do_not_go_in_circles()
    {
        Assert.Equal(KnownCircles, Circles(Uses));
        Assert.Equal(["Silo: A, B, C"], Circles([Use("A", "B"), Use("B", "C"), Use("C", "A"), Use("A", "D")]));

        static (string, Place, Place) Use(string from, string to) => ("", new("Silo", from), new("Silo", to));
    }

    private static IEnumerable<string> Misspelled(IEnumerable<string> folders) => folders.Except(Features).Except(Fittings);

    private static IEnumerable<string> KnowingFeatures(IEnumerable<(string Type, Place From, Place To)> uses) =>
        uses.Where(use => use.From.Folder == "Common" && use.To.IsFeature).Select(use => use.Type.Split('+', '/', '`')[0]).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Circles(IEnumerable<(string Type, Place From, Place To)> uses)
    {
        var next = uses.Where(use => use.From.IsFeature && use.To.IsFeature).ToLookup(use => use.From, use => use.To);
        return next.Select(from => from.Key).Where(place => Reaches(place).Contains(place))
            .GroupBy(place => (place.Room, string.Join(", ", Reaches(place).Where(other => Reaches(other).Contains(place)).Select(other => other.Folder).Order(StringComparer.Ordinal))))
            .Select(circle => $"{circle.Key.Room}: {circle.Key.Item2}").Order(StringComparer.Ordinal);

        HashSet<Place> Reaches(Place start)
        {
            HashSet<Place> seen = [];
            Stack<Place> open = new(next[start]);
            while (open.TryPop(out var place))
            {
                if (seen.Add(place))
                {
                    foreach (var other in next[place])
                    {
                        open.Push(other);
                    }
                }
            }

            return seen;
        }
    }

    /// <summary>A folder of a room.</summary>
    private sealed record Place(string Room, string Folder)
    {
        public bool IsFeature => !Fittings.Contains(Folder);

        public static Place Of(string? name) => name?.Split('.') is ["MyHibachi", var room, var folder, ..] ? new(room, folder) : new("", "");
    }
}
