namespace MyHibachi.Application.Customers;

/// <summary>Who books, as staff write it down.</summary>
/// <param name="Phone">As people write it; brought into E.164 form.</param>
[GenerateSerializer, Alias("forms.customer")]
public sealed record CustomerForm([property: Id(0)] string Name, [property: Id(1)] string Email, [property: Id(2)] string Phone);
