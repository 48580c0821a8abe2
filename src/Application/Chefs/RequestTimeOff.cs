using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Chefs;

/// <summary>Asks for days without parties. Nothing is off until it is approved.</summary>
/// <param name="Request">Made from the caller and the key: see <see cref="IdempotencyKey.ToRecordId"/>.</param>
/// <param name="From">The station's local date, included.</param>
/// <param name="To">Included.</param>
[GenerateSerializer, Alias("chefs.request-time-off")]
[Requires(Permissions.ChefSchedule)]
public sealed record RequestTimeOff(
    [property: Id(0)] ChefId Chef,
    [property: Id(1)] TimeOffRequestId Request,
    [property: Id(2)] DateOnly From,
    [property: Id(3)] DateOnly To,
    [property: Id(4)] string? Note,
    [property: Id(5)] string IdempotencyKey) : IChefRequest<Result<TimeOffRequestId>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<RequestTimeOff>
    {
        public Validator() => RuleFor(request => request.IdempotencyKey).ValidKey();
    }

    internal sealed class Handler(IRepository<Chef> chefs, IRepository<TimeOffRequest> requests, CurrentActor actor, TimeProvider time)
        : IRequestHandler<RequestTimeOff, Result<TimeOffRequestId>>
    {
        public async Task<Result<TimeOffRequestId>> Handle(RequestTimeOff request, CancellationToken cancellationToken)
        {
            if (await chefs.Find(new ChefById(request.Chef, actor.Value.Scope), cancellationToken) is not { } chef)
            {
                return ChefErrors.NotFound();
            }

            var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
            return TimeOffRequest.Ask(chef, new(new(request.Request.Value), request.From, request.To, note), time.GetUtcNow()).Map(asked =>
            {
                requests.Add(asked);
                return asked.Id;
            });
        }
    }
}
