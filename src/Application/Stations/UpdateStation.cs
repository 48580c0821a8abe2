using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Stations;

/// <summary>
/// Changes what is known of a station. Its own managers change what the day's work needs; what it serves, where its clock stands and what it charges
/// is for those who open stations.
/// </summary>
[Requires(Permissions.StationUpdate)]
public sealed record UpdateStation(StationId Station, int Version, StationDetailsForm Details) : IRequest<Result<Done>>, IVersioned
{
    internal sealed class Validator : AbstractValidator<UpdateStation>
    {
        public Validator() =>
            RuleFor(request => request.Details.Address!).SetValidator(new AddressFormValidator()).OverridePropertyName("Address").When(request => request.Details.Address is not null);
    }

    internal sealed class Handler(IRepository<Station> stations, StationForms forms, RecordDesk records, IUpcomingParties parties, CurrentActor actor)
        : IRequestHandler<UpdateStation, Result<Done>>
    {
        public async Task<Result<Done>> Handle(UpdateStation request, CancellationToken cancellationToken)
        {
            if (await stations.Find(new StationById(request.Station, actor.Value.Scope), cancellationToken) is not { } station)
            {
                return StationErrors.NotFound();
            }

            if (await records.Stale(station, station.Id.Value, request.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            var read = await forms.Read(request.Details, station.Profile, cancellationToken);
            if (!read.IsSuccess)
            {
                return Result<Done>.Failure(read.Errors);
            }

            if (WhyNot(station.Profile, read.Value) is { } forbidden)
            {
                return forbidden;
            }

            return await Obstacle(station, read.Value, cancellationToken) is { } obstacle ? obstacle : Change(station, read.Value);
        }

        private static Done Change(Station station, StationProfile profile)
        {
            station.Update(profile);
            return Done.Value;
        }

        private Error? WhyNot(StationProfile before, StationProfile after) => actor.Value.Can(Permissions.StationCreate)
            ? null
            : HeadOffice(before, after).Where(field => field.Changed).Select(field => AccessErrors.Forbidden().At(field.Name)).FirstOrDefault();

        private static (bool Changed, string Name)[] HeadOffice(StationProfile before, StationProfile after) =>
        [
            (before.Code != after.Code, "code"),
            (before.TimeZone != after.TimeZone, "timeZone"),
            (before.ServiceAreaMiles.CompareTo(after.ServiceAreaMiles) != 0, "serviceAreaMiles"),
            (before.EscalationMiles.CompareTo(after.EscalationMiles) != 0, "escalationMiles"),
            (before.TaxRate != after.TaxRate, "taxRate"),
            (before.IsActive != after.IsActive, "isActive"),
        ];

        // A party that was sold for six o'clock would take place at another hour.
        private async Task<Error?> Obstacle(Station station, StationProfile after, CancellationToken ct)
        {
            if (after.TimeZone != station.TimeZone && await parties.At(station.Id, ct) is { } upcoming)
            {
                return StationErrors.HasBookings(upcoming.InWords).At("timeZone");
            }

            return after.Code == station.Code ? null : await forms.Taken(station.Id, after.Code, ct);
        }
    }
}
