using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>Marks columns that must not reach the audit trail, such as password hashes.</summary>
internal static class AuditRedaction
{
    private const string Annotation = "MyHibachi:NotAudited";

    public static PropertyBuilder<T> NotAudited<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Annotation, true);

    public static ComplexTypePropertyBuilder<T> NotAudited<T>(this ComplexTypePropertyBuilder<T> property) => property.HasAnnotation(Annotation, true);

    public static bool IsAudited(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is null;
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
