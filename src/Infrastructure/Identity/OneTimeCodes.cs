using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Identity;

internal sealed class PostgresOneTimeCodes(OwnTransaction transaction, TimeProvider time) : IOneTimeCodes
{
    public Task<bool> Redeem(UserId user, CodePurpose purpose, Secret code, CancellationToken ct) => transaction.Run(
        async own => await own.Set<OneTimeCode>()
            .FromSql($"SELECT * FROM one_time_codes WHERE user_id = {user.Value} AND purpose = {purpose.ToString()} FOR UPDATE")
            .SingleOrDefaultAsync(ct) is { } issued && issued.Redeem(code, time.GetUtcNow()),
        ct);
}

internal sealed class OneTimeCodeConfiguration : IEntityTypeConfiguration<OneTimeCode>
{
    public void Configure(EntityTypeBuilder<OneTimeCode> builder)
    {
        builder.ToTable("one_time_codes").HasKey(code => new { code.UserId, code.Purpose });
        builder.Property(code => code.Hash).HasConversion<TokenHashConverter>().NotAudited();
        builder.HasOne<User>().WithMany().HasForeignKey(code => code.UserId);
    }
}
