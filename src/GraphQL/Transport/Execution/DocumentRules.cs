using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQL.Validation.Rules.Custom;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>
/// The rules a document has to pass. All but one depend on the text and the schema alone, so a document that passed them
/// once has passed them for good; values of variables are checked on every request, by the executer itself.
/// </summary>
internal sealed class DocumentRules
{
    private readonly IValidationRule[] _ofNewDocuments;

    private readonly IValidationRule[] _ofKnownDocuments;

    public DocumentRules(ISchema schema, GraphQLSettings settings)
    {
        _ofNewDocuments = settings.Introspection is true
            ? [.. DocumentValidator.CoreRules]
            : [.. DocumentValidator.CoreRules, NoIntrospectionValidationRule.Instance];
        schema.Initialize();
        var checksArguments = schema.GetMetadata(FieldArgumentsAreValidRule.HAS_FIELD_ARGUMENT_VALIDATION_KEY, defaultValue: false);
        _ofKnownDocuments = checksArguments ? [FieldArgumentsAreValidRule.Instance] : [];
    }

    public IReadOnlyList<IValidationRule> For(Document document) => document.IsValid ? _ofKnownDocuments : _ofNewDocuments;
}
