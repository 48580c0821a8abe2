using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>What every slot of a range of days offers a party.</summary>
/// <param name="To">Included; at most <see cref="DayRange.MaxDays"/> days from the first.</param>
[OpenToAll]
public sealed record AvailabilityCalendar(StationId Station, DateOnly From, DateOnly To, int Guests) : IRequest<Result<SlotAvailability[]>>
{
    internal sealed class Validator : AbstractValidator<AvailabilityCalendar>
    {
        public Validator()
        {
            RuleFor(request => request.Guests).ValidGuests();
            RuleFor(request => request.To).ValidRange(request => request.From);
        }
    }

    internal sealed class Handler(ISender sender) : IRequestHandler<AvailabilityCalendar, Result<SlotAvailability[]>>
    {
        public async Task<Result<SlotAvailability[]>> Handle(AvailabilityCalendar request, CancellationToken cancellationToken)
        {
            var days = DayRange.Of(request.From, request.To)
                .Select(date => new StationDayKey(request.Station, date))
                .Select(day => sender.Send(new CheckAvailability(day, request.Guests, Venue: null), cancellationToken));
            var answers = await Task.WhenAll(days);
            return answers.FirstOrDefault(answer => !answer.IsSuccess) ?? Result<SlotAvailability[]>.Success([.. answers.SelectMany(answer => answer.Value)]);
        }
    }
}
