namespace MyHibachi.Application.Common;

/// <summary>Who changed something, as the audit trail tells it. It may grow; what is stored is the name.</summary>
public enum AuditActorKind
{
    /// <summary>Somebody who has not signed in.</summary>
    Anonymous,

    /// <summary>Staff.</summary>
    User,

    /// <summary>A customer with an account.</summary>
    Customer,

    /// <summary>A program with a key.</summary>
    ApiKey,

    /// <summary>The program itself, on a reminder or an event.</summary>
    System,

    /// <summary>A provider that told something.</summary>
    Webhook,

    /// <summary>The assistant.</summary>
    Assistant,
}

/// <summary>Turns callers into what the trail calls them.</summary>
public static class AuditActors
{
    private static readonly Dictionary<ActorKind, AuditActorKind> ByName =
        Enum.GetValues<ActorKind>().ToDictionary(kind => kind, kind => Enum.Parse<AuditActorKind>(kind.ToString()));

    /// <summary>A kind of caller bears the same name in the trail; only that a person is a customer, the kind alone does not tell.</summary>
    public static AuditActorKind AuditKind(this Actor actor) =>
        actor is { Kind: ActorKind.User, Customer: not null } ? AuditActorKind.Customer : ByName[actor.Kind];
}
