using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Chefs;

/// <summary>Changes what is known of a chef. Chefs themselves change where they live and when they are on duty; the rest is their manager's to say.</summary>
[GenerateSerializer, Alias("chefs.update")]
[Requires(Permissions.ChefSchedule)]
public sealed record UpdateChef([property: Id(0)] ChefId Chef, [property: Id(1)] int Version, [property: Id(2)] ChefDetailsForm Details) : IChefRequest<Result<Done>>, IVersioned
{
    internal sealed class Validator : AbstractValidator<UpdateChef>
    {
        public Validator() =>
            RuleFor(request => request.Details.Home!).SetValidator(new AddressFormValidator()).OverridePropertyName("Home").When(request => request.Details.Home is not null);
    }

    internal sealed class Handler(IRepository<Chef> chefs, ChefForms forms, RecordDesk records, ChefNeeds needs, CurrentActor actor) : IRequestHandler<UpdateChef, Result<Done>>
    {
        public async Task<Result<Done>> Handle(UpdateChef request, CancellationToken cancellationToken)
        {
            if (await chefs.Find(new ChefById(request.Chef, actor.Value.Scope), cancellationToken) is not { } chef)
            {
                return ChefErrors.NotFound();
            }

            if (await records.Stale(chef, chef.Id.Value, request.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            var read = await forms.Read(request.Details, chef.Profile, cancellationToken);
            if (!read.IsSuccess)
            {
                return Result<Done>.Failure(read.Errors);
            }

            return await WhyNot(chef, read.Value, cancellationToken) is { } refusal ? refusal : Change(chef, read.Value);
        }

        private static Result<Done> Change(Chef chef, ChefProfile profile)
        {
            chef.Update(profile);
            return Done.Value;
        }

        private async Task<Error?> WhyNot(Chef chef, ChefProfile after, CancellationToken ct) =>
            Forbidden(chef.Profile, after) is { } forbidden ? forbidden
            : chef.IsActive && !after.IsActive ? await needs.WhyNotLeave(chef, ct)
            : null;

        private Error? Forbidden(ChefProfile before, ChefProfile after) => actor.Value.Can(Permissions.ChefUpdate)
            ? null
            : ForTheManager(before, after).Where(field => field.Changed).Select(field => AccessErrors.Forbidden().At(field.Name)).FirstOrDefault();

        private static (bool Changed, string Name)[] ForTheManager(ChefProfile before, ChefProfile after) =>
        [
            (before.Name != after.Name, "name"),
            (before.MinGuests != after.MinGuests, "minGuests"),
            (before.MaxGuests != after.MaxGuests, "maxGuests"),
            (!before.Specialities.SequenceEqual(after.Specialities), "specialities"),
            (before.Rating != after.Rating, "rating"),
            (before.IsActive != after.IsActive, "isActive"),
        ];
    }
}
