using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MyHibachi.Infrastructure.Common.Persistence.Migrations;

/// <summary>
/// The prices a new installation starts with. Written by hand and only once: they are the staff's from then on, so that no later
/// default may overwrite them. A price type that is added later brings its row in a migration like this one.
/// </summary>
[DbContext(typeof(MyHibachiDbContext))]
[Migration("20261122160000_DefaultPrices")]
internal sealed class DefaultPrices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        INSERT INTO prices (type, cents) VALUES
          ('Adult', 5500), ('Child', 3000), ('ChildUnderSix', 0), ('PartyMinimum', 55000), ('Deposit', 10000), ('TravelMile', 200),
          ('FiletMignon', 500), ('Salmon', 500), ('Scallops', 500), ('LobsterTail', 1500), ('ThirdProtein', 1000),
          ('Noodles', 500), ('ExtraFriedRice', 500), ('Edamame', 500), ('Gyoza', 1000)
        ON CONFLICT DO NOTHING;

        INSERT INTO pricing_settings (id, free_miles) VALUES (1, 30)
        ON CONFLICT DO NOTHING;
        """);
}
