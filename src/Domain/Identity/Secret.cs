namespace MyHibachi.Domain.Identity;

/// <summary>Text that must not be written down: it shows itself only when asked by name, so no log or trace holds it by accident.</summary>
public readonly struct Secret(string? text)
{
    private readonly string? _text = text;

    public string Reveal() => _text ?? "";

    public override string ToString() => "***";
}
