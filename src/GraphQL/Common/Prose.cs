using System.Text.RegularExpressions;
using GraphQL.Types;
using GraphQL.Utilities;

namespace MyHibachi.GraphQL.Common;

/// <summary>Descriptions come from comments, whose lines break where the code's do; readers of the schema get sentences.</summary>
internal sealed partial class Prose : BaseSchemaNodeVisitor
{
    public override void VisitObject(IObjectGraphType type, ISchema schema) => Tidy(type);

    public override void VisitInputObject(IInputObjectGraphType type, ISchema schema) => Tidy(type);

    public override void VisitEnum(EnumerationGraphType type, ISchema schema) => Tidy(type);

    public override void VisitEnumValue(EnumValueDefinition value, EnumerationGraphType type, ISchema schema) => Tidy(value);

    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema) => Tidy(field);

    public override void VisitInputObjectFieldDefinition(FieldType field, IInputObjectGraphType type, ISchema schema) => Tidy(field);

    public override void VisitObjectFieldArgumentDefinition(QueryArgument argument, FieldType field, IObjectGraphType type, ISchema schema) => Tidy(argument);

    private static void Tidy(IProvideDescription node) => node.Description = node.Description is { } text ? LineBreak().Replace(text, " ") : null;

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreak();
}
