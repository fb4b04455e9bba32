namespace Plimsoll.Rules.Selectors;

/// <summary>A rule about what a selector chooses: all of them know the labels that a user says are added to pods.</summary>
/// <typeparam name="TSubject">What it looks at.</typeparam>
public abstract class SelectionRule<TSubject> : Rule<TSubject>
{
    private protected SelectionRule()
    {
    }

    /// <summary>Labels that something puts on pods while they run.</summary>
    [Option("Keys of labels that something puts on pods while they run, so that no manifest carries them.")]
    public IReadOnlyList<string> IgnoredLabels { get; set; } = [];

    /// <summary>The pods that a selector of an object means, whatever those labels are.</summary>
    private protected SelectedPods Selected(Manifest from, LabelSelector selector) => new(from, selector.Without(IgnoredLabels));
}
