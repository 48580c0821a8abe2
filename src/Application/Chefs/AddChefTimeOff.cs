using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Chefs;

/// <summary>
/// Notes days on which a chef takes no party, without being asked; a chef asks by <see cref="RequestTimeOff"/>. Parties that the chef is assigned to stand in the way, and parties that nobody else could serve,
/// unless staff accepted a plan of that day without the chef.
/// </summary>
/// <param name="TimeOff">Made from the caller and the key: see <see cref="IdempotencyKey.ToRecordId"/>.</param>
/// <param name="From">The station's local date, included.</param>
/// <param name="To">Included.</param>
[GenerateSerializer, Alias("chefs.add-time-off")]
[Requires(Permissions.ChefUpdate)]
public sealed record AddChefTimeOff(
    [property: Id(0)] ChefId Chef,
    [property: Id(1)] TimeOffId TimeOff,
    [property: Id(2)] DateOnly From,
    [property: Id(3)] DateOnly To,
    [property: Id(4)] string? Note,
    [property: Id(5)] string IdempotencyKey) : IChefRequest<Result<TimeOffId>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<AddChefTimeOff>
    {
        public Validator() => RuleFor(request => request.IdempotencyKey).ValidKey();
    }

    internal sealed class Handler(IRepository<Chef> chefs, ChefNeeds needs, CurrentActor actor) : IRequestHandler<AddChefTimeOff, Result<TimeOffId>>
    {
        public async Task<Result<TimeOffId>> Handle(AddChefTimeOff request, CancellationToken cancellationToken)
        {
            if (await chefs.Find(new ChefById(request.Chef, actor.Value.Scope), cancellationToken) is not { } chef)
            {
                return ChefErrors.NotFound();
            }

            var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
            var taken = chef.Take(new(request.TimeOff, request.From, request.To, note));
            if (!taken.IsSuccess)
            {
                return Result<TimeOffId>.Failure(taken.Errors);
            }

            return await needs.WhyNotMiss(chef, request.From, request.To, cancellationToken) is { } needed ? needed : request.TimeOff;
        }
    }
}
