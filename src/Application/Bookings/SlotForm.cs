namespace MyHibachi.Application.Bookings;

/// <summary>The slot a customer wishes: the station's local date and time.</summary>
[GenerateSerializer, Alias("forms.slot")]
public sealed record SlotForm([property: Id(0)] DateOnly Date, [property: Id(1)] TimeOnly Time);
