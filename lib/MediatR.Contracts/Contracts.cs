namespace MediatR;

/// <summary>Anything that can be sent: the root that pipeline constraints name.</summary>
public interface IBaseRequest;

/// <summary>A request without an answer.</summary>
public interface IRequest : IBaseRequest;

/// <summary>A request answered by a <typeparamref name="TResponse"/>.</summary>
/// <typeparam name="TResponse">What its handler returns.</typeparam>
public interface IRequest<out TResponse> : IBaseRequest;

/// <summary>A message that any number of handlers may hear.</summary>
public interface INotification;

/// <summary>A request answered by a stream of <typeparamref name="TResponse"/>.</summary>
/// <typeparam name="TResponse">One element of the stream.</typeparam>
public interface IStreamRequest<out TResponse>;
