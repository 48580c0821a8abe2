using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Chefs;

/// <summary>
/// Notes days on which a chef takes no party. Parties that the chef is assigned to stand in the way, and parties that nobody else could serve,
/// unless staff accepted a plan of that day without the chef.
/// </summary>
/// <param name="TimeOff">Made from the caller and the key: see <see cref="IdempotencyKey.ToRecordId"/>.</param>
/// <param name="From">The station's local date, included.</param>
/// <param name="To">Included.</param>
[GenerateSerializer, Alias("chefs.add-time-off")]
[Requires(Permissions.ChefSchedule)]
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

    internal sealed class Handler(IRepository<Chef> chefs, IUpcomingParties parties, ISender sender, CurrentActor actor) : IRequestHandler<AddChefTimeOff, Result<TimeOffId>>
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

            return await WhyNeeded(chef, request, cancellationToken) is { } needed ? needed : request.TimeOff;
        }

        private async Task<Error?> WhyNeeded(Chef chef, AddChefTimeOff request, CancellationToken ct)
        {
            if (await parties.Of(chef.Id, request.From, request.To, ct) is { } upcoming)
            {
                return ChefErrors.HasParties(upcoming.InWords);
            }

            foreach (var date in await parties.DaysToCover(chef.StationId, chef.Id, request.From, request.To, ct))
            {
                var left = await sender.Send(new PartiesWithout(new(chef.StationId, date), chef.Id), ct);
                if (!left.IsSuccess || left.Value > 0)
                {
                    return left.IsSuccess ? ChefErrors.IsNeeded(date, left.Value) : left.Errors[0];
                }
            }

            return null;
        }
    }
}
