using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;

namespace MyHibachi.Infrastructure.Bookings;

internal static class BookingsServices
{
    public static IServiceCollection AddBookings(this IServiceCollection services) => services
        .AddScoped<IBookingReads, BookingReads>()
        .AddScoped<IOtherBookings, OtherBookings>()
        .AddScoped<IUpcomingParties, StoredUpcomingParties>()
        .AddScoped<IDeletedRows, DeletedBookings>();
}
