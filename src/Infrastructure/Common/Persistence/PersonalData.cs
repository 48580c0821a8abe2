using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>Marks columns that do not reach the audit trail.</summary>
internal static class AuditRedaction
{
    private const string Annotation = "MyHibachi:NotAudited";

    private const string Elsewhere = "MyHibachi:ToldElsewhere";

    /// <summary>A change is told, its content is not: a password's hash.</summary>
    public static PropertyBuilder<T> NotAudited<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Annotation, true);

    public static ComplexTypePropertyBuilder<T> NotAudited<T>(this ComplexTypePropertyBuilder<T> property) => property.HasAnnotation(Annotation, true);

    /// <summary>Another record's row tells the same, so that a change of nothing else leaves no row.</summary>
    public static PropertyBuilder<T> ToldElsewhere<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Elsewhere, true);

    public static bool IsAudited(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is null && !property.IsToldElsewhere();

    public static bool IsToldElsewhere(this IReadOnlyProperty property) => property.FindAnnotation(Elsewhere) is not null;
}

/// <summary>
/// Marks what of a record is about a person, so that the audit trail keeps it apart and can forget it. Whoever adds such a column marks it.
/// </summary>
internal static class PersonalData
{
    private const string Subject = "MyHibachi:Subject";

    private const string Annotation = "MyHibachi:Personal";

    /// <param name="subject">The property that names the customer or the account.</param>
    public static EntityTypeBuilder<T> IsAbout<T>(this EntityTypeBuilder<T> record, string subject)
        where T : class => record.HasAnnotation(Subject, subject);

    public static PropertyBuilder<T> Personal<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Annotation, true);

    public static ComplexTypePropertyBuilder<T> Personal<T>(this ComplexTypePropertyBuilder<T> property) => property.HasAnnotation(Annotation, true);

    public static bool IsPersonal(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;

    /// <summary>The property that names whom the record is about; null when it is about nobody.</summary>
    public static PropertyEntry? SubjectOf(EntityEntry entry) =>
        entry.Metadata.FindAnnotation(Subject)?.Value is string name ? entry.Property(name) : null;
}
