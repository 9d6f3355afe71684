public import HexaplaCore

/// What was decided on one place where a sentence might end.
public struct SentenceDecision: Sendable, Hashable, Codable {
    /// What became of the place.
    public enum Outcome: String, Sendable, Hashable, Codable {
        /// ICU has a boundary, and it stays.
        case kept
        /// ICU has a boundary, and a rule took it away.
        case refused
        /// ICU has none, and a rule made one.
        case added
        /// ICU has none, and none was made.
        case none
    }

    /// Where the next sentence would start, in bytes.
    public let position: Int
    /// Where the stop itself stands.
    public let stop: ByteRange<Normalized>
    /// What became of it.
    public let outcome: Outcome
    /// The id of the rule that decided; `icu` when none did.
    public let rule: String

    /// Whether a sentence ends here.
    public var isBoundary: Bool { outcome == .kept || outcome == .added }
}
