using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Stations;

/// <summary>Which station serves an address, how far away it is, and whether the address is served at all.</summary>
[OpenToAll]
public sealed record CheckServiceArea(AddressForm Address) : IRequest<Result<LocatedVenue>>
{
    internal sealed class Validator : AbstractValidator<CheckServiceArea>
    {
        public Validator() => RuleFor(request => request.Address).SetValidator(new AddressFormValidator());
    }

    internal sealed class Handler(ServiceAreas areas) : IRequestHandler<CheckServiceArea, Result<LocatedVenue>>
    {
        public Task<Result<LocatedVenue>> Handle(CheckServiceArea request, CancellationToken cancellationToken) =>
            areas.Locate(request.Address, cancellationToken);
    }
}
