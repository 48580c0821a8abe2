using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Chefs;
using MyHibachi.Infrastructure.Stations;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>Somebody of the demonstration's staff.</summary>
internal sealed record DemoEmployee(EmailAddress Email, DisplayName Name, Position Position);

/// <summary>Somebody in each role, and a manager for each station.</summary>
internal static class DemoStaff
{
    public static IReadOnlyList<DemoEmployee> All { get; } =
    [
        Employ("super.admin", "Sam Superadmin", new(RoleName.SuperAdmin, [])),
        Employ("admin", "Alex Admin", new(RoleName.Admin, [])),
        Employ("support", "Sue Support", new(RoleName.CustomerSupport, [])),
        Employ("manager.smf", "Mika Manager", new(RoleName.StationManager, [DemoStations.Sacramento])),
        Employ("manager.aus", "Maya Manager", new(RoleName.StationManager, [DemoStations.Austin])),
        Employ("manager.jfk", "Milo Manager", new(RoleName.StationManager, [DemoStations.NewYork])),
        Employ("kenji.mori", "Kenji Mori", new(RoleName.Chef, [], DemoChefs.Kenji)),
    ];

    private static DemoEmployee Employ(string mailbox, string name, Position position) =>
        new(EmailAddress.FromStored($"{mailbox}@myhibachi.example"), DisplayName.FromStored(name), position);
}
