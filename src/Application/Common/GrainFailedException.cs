namespace MyHibachi.Application.Common;

/// <summary>
/// Something broke inside a grain: a bug, or the database is away. What exactly stands in the log of the grain's silo; only the kind
/// travels, since causes can often not be carried, and may quote what must not leave.
/// </summary>
[GenerateSerializer, Alias("grain-failed")]
public sealed class GrainFailedException(string kind) : Exception($"A grain failed with {kind}. The log of its silo says where.");
