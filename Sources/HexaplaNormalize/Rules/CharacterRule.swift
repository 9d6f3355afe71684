/// A rule of the normalized layer: what becomes of one scalar.
protocol CharacterRule: Sendable {
    /// The id, for options and counts.
    var id: String { get }

    /// Decides on a scalar; `nil` when the rule has nothing to say about it.
    func edit(_ scalar: UInt32, between previous: UInt32, and next: UInt32) -> CharacterEdit?
}

/// What becomes of a scalar.
enum CharacterEdit: Sendable, Hashable {
    /// It stays and is counted.
    case keep
    /// It is left out.
    case drop
    /// Other scalars stand in its place.
    case replace([UInt32])
}

/// The rules of the normalized layer that look at one scalar, in the order they are tried.
enum CharacterRules {
    static let characters: [any CharacterRule] = [
        ControlRule(), SoftHyphenRule(), JoinerRule(), ZeroWidthRule(), BidiControlRule(), PresentationFormRule(),
        PrivateUseRule(), NoncharacterRule(),
    ]

    /// All rules with their ids, white space and composition included.
    static let all: [(id: String, rule: (any CharacterRule)?)] =
        [(LineEndRule.id, nil), (SpaceRunRule.id, nil)] + characters.map { ($0.id, $0) } + [(CompositionRule.id, nil)]
}
