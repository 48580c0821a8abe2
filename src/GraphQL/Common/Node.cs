using GraphQL;

namespace MyHibachi.GraphQL.Common;

/// <summary>A record that can be read again by its id alone.</summary>
[Name("Node")]
internal interface INode
{
    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    string Id { get; }
}
