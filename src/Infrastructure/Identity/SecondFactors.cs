using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Identity;

internal sealed class PostgresSecondFactors(MyHibachiDbContext db, OwnTransaction transaction, ISecretBox box, GuessingPolicy policy, TimeProvider time) : ISecondFactors
{
    public Task<bool> IsOn(UserId user, CancellationToken ct) =>
        db.Set<SecondFactor>().AnyAsync(factor => factor.UserId == user && factor.ConfirmedAt != null, ct);

    public Task<bool> Prove(UserId user, Secret code, CancellationToken ct) => transaction.Run(
        async own => await own.Set<SecondFactor>().FromSql($"SELECT * FROM second_factors WHERE user_id = {user.Value} FOR UPDATE").SingleOrDefaultAsync(ct) is { } factor
            && factor.Prove(code.Reveal(), box.Open(factor.Secret, Totp.Purpose), policy, time.GetUtcNow()),
        ct);
}

internal sealed class SecondFactorConfiguration : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.ToTable("second_factors").HasKey(factor => factor.UserId);
        builder.Property(factor => factor.UserId).ValueGeneratedNever();
        builder.Property(factor => factor.Secret).NotAudited();
        builder.Property(factor => factor.RecoveryHashes).NotAudited();
        builder.Ignore(factor => factor.IsOn);
        builder.HasOne<User>().WithOne().HasForeignKey<SecondFactor>(factor => factor.UserId);
    }
}
