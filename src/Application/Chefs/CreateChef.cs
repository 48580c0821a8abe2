using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Chefs;

/// <summary>Hires a chef for a station. Parties can be assigned within seconds.</summary>
/// <param name="Chef">Made from the caller and the key: see <see cref="IdempotencyKey.ToRecordId"/>.</param>
[GenerateSerializer, Alias("chefs.create")]
[Requires(Permissions.ChefCreate)]
public sealed record CreateChef(
    [property: Id(0)] ChefId Chef,
    [property: Id(1)] StationId Station,
    [property: Id(2)] ChefDetailsForm Details,
    [property: Id(3)] string IdempotencyKey) : IChefRequest<Result<ChefId>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<CreateChef>
    {
        public Validator()
        {
            RuleFor(request => request.IdempotencyKey).ValidKey();
            RuleFor(request => request.Details.Home!).SetValidator(new AddressFormValidator()).OverridePropertyName("Home");
        }
    }

    internal sealed class Handler(IRepository<Chef> chefs, IRepository<Station> stations, ChefForms forms, CurrentActor actor) : IRequestHandler<CreateChef, Result<ChefId>>
    {
        public async Task<Result<ChefId>> Handle(CreateChef request, CancellationToken cancellationToken)
        {
            if (await stations.Find(new StationById(request.Station, actor.Value.Scope), cancellationToken) is null)
            {
                return StationErrors.NotFound();
            }

            // What a chef cannot be without is wrong when it is left out.
            var form = request.Details with { Name = request.Details.Name ?? "", Home = request.Details.Home ?? new(null, null, null, "") };
            var read = await forms.Read(form, ChefForms.New, cancellationToken);
            return read.Map(profile => Hire(request, profile));
        }

        private ChefId Hire(CreateChef request, ChefProfile profile)
        {
            chefs.Add(Domain.Chefs.Chef.Hire(request.Chef, request.Station, profile));
            return request.Chef;
        }
    }
}
