using GraphQL;
using GraphQL.DataLoader;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Chefs;
using MyHibachi.GraphQL.Chefs;

namespace MyHibachi.GraphQL.Scheduling;

/// <summary>How well a chef suits a booking, and why.</summary>
[Name("ChefRecommendation")]
internal sealed class ChefRecommendationNode(ChefRecommendation recommendation)
{
    public IDataLoaderResult<ChefNode?> Chef([FromServices] ChefLoaders loaders) => loaders.Chef.Load(recommendation.Chef);

    /// <summary>The chef can serve the party.</summary>
    public bool IsAble => recommendation.WhyNot is null;

    /// <summary>Why the chef cannot; null for one who can.</summary>
    public string? WhyNot => recommendation.WhyNot;

    /// <summary>0 to 100, plus 50 for the chef the customer asked for, to a hundredth. 0 for a chef who cannot.</summary>
    public double Score => Math.Round(recommendation.Score, 2);

    /// <summary>The parts that add up to the score.</summary>
    public IEnumerable<ScorePartNode> Parts => recommendation.Lines.Select(line => new ScorePartNode(line));
}

/// <summary>One part of a score.</summary>
[Name("ScoreLine")]
internal sealed class ScorePartNode(ScoreLine line)
{
    public ScorePart Part => line.Part;

    /// <summary>Already weighted, to a hundredth.</summary>
    public double Points => Math.Round(line.Points, 2);

    /// <summary>What it came from, in one sentence.</summary>
    public string Reason => line.Reason;
}
