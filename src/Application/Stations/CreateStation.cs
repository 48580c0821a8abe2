using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Stations;

/// <summary>Opens a station. It serves the addresses around it as soon as every process has heard of it, within seconds.</summary>
[Requires(Permissions.StationCreate)]
public sealed record CreateStation(StationDetailsForm Details, string IdempotencyKey) : IRequest<Result<StationId>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<CreateStation>
    {
        public Validator()
        {
            RuleFor(request => request.IdempotencyKey).ValidKey();
            RuleFor(request => request.Details.Address!).SetValidator(new AddressFormValidator()).OverridePropertyName("Address");
        }
    }

    internal sealed class Handler(IRepository<Station> stations, StationForms forms, IIdGenerator ids) : IRequestHandler<CreateStation, Result<StationId>>
    {
        public async Task<Result<StationId>> Handle(CreateStation request, CancellationToken cancellationToken)
        {
            var read = await forms.Read(Whole(request.Details), StationForms.New, cancellationToken);
            if (!read.IsSuccess)
            {
                return Result<StationId>.Failure(read.Errors);
            }

            var id = new StationId(ids.Next());
            if (await forms.Taken(id, read.Value.Code, cancellationToken) is { } taken)
            {
                return taken;
            }

            stations.Add(Station.Open(id, read.Value));
            return id;
        }

        // What a station cannot be without is wrong when it is left out.
        private static StationDetailsForm Whole(StationDetailsForm form) => form with
        {
            Name = form.Name ?? "",
            Address = form.Address ?? new(null, null, null, ""),
            ContactEmail = form.ContactEmail ?? "",
            ContactPhone = form.ContactPhone ?? "",
        };
    }
}
