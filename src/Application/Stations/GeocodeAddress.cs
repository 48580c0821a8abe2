using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Stations;

/// <summary>Where an address lies, and how well that is known.</summary>
[OpenToAll]
public sealed record GeocodeAddress(AddressForm Address) : IRequest<Result<Address>>
{
    internal sealed class Validator : AbstractValidator<GeocodeAddress>
    {
        public Validator() => RuleFor(request => request.Address).SetValidator(new AddressFormValidator());
    }

    internal sealed class Handler(IGeocoder geocoder) : IRequestHandler<GeocodeAddress, Result<Address>>
    {
        public Task<Result<Address>> Handle(GeocodeAddress request, CancellationToken cancellationToken) => geocoder.Locate(request.Address, cancellationToken);
    }
}
