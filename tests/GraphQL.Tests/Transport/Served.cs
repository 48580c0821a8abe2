namespace MyHibachi.GraphQL.Tests.Transport;

/// <summary>A schema on a real server, and a client of it.</summary>
public interface IServed
{
    /// <summary>The endpoint of the API.</summary>
    Uri Address { get; }

    /// <summary>Sends to the endpoint.</summary>
    HttpClient Http { get; }
}
