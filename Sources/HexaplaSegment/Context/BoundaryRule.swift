import HexaplaICU

/// A rule about where sentences end.
protocol BoundaryRule: Sendable {
    /// The id, for options and `explain`.
    var id: String { get }

    /// Why it decides as it does, as a full sentence, for `explain`.
    var reason: String { get }

    /// The places it can have something to say about; it is asked about no others.
    var scope: RuleScope { get }

    /// Decides on a stop; `nil` when the rule has nothing to say about it.
    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict?
}

/// The places a rule can have something to say about; a part that is missing means any.
struct RuleScope: Sendable {
    /// The kinds of stops.
    var kinds: Set<Stop.Kind>?
    /// The classes of what follows.
    var contents: Set<ScalarClass>?
    /// Whether white space follows.
    var isSpaced: Bool?
    /// Whether closing marks follow the stops.
    var isClosed: Bool?
    /// Whether opening marks stand before what follows.
    var isOpened: Bool?
}
