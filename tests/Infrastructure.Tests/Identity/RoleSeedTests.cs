using System.Reflection;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Identity;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class RoleSeedTests
{
    [Fact]
    public void Every_permission_the_use_cases_name_is_a_row_and_the_super_admins()
    {
        var named = typeof(Permissions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order().ToArray();

        Assert.NotEmpty(named);
        Assert.Equal(named, RoleSeed.Permissions.Select(row => row.Name).Order());
        Assert.Equal(named, Of(RoleName.SuperAdmin).Order());
    }

    [Fact]
    public void Every_role_starts_with_permissions() => Assert.All(
        [RoleName.SuperAdmin, RoleName.Admin, RoleName.CustomerSupport, RoleName.StationManager, RoleName.Chef, RoleName.Customer],
        role => Assert.NotEmpty(Of(role)));

    [Fact]
    public void Customer_support_works_on_leads_reschedules_notes_and_restores_and_changes_nothing_else() => Assert.All(
        Of(RoleName.CustomerSupport).Where(permission => permission is not Permissions.LeadUpdate), permission => Assert.Matches(":(read|reschedule|note|restore)$", permission));

    private static IEnumerable<string> Of(RoleName role) => RoleSeed.Grants.Where(row => row.Role == role).Select(row => row.Permission);
}
