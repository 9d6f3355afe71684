package import HexaplaCore

/// What a person says of a bead.
package enum ReviewVerdict: String, Sendable, Hashable, Codable, CaseIterable {
    /// The bead is right and stays.
    case accept
    /// The bead is wrong and must not come back.
    case reject
    /// These units belong together; with one side empty they stay alone.
    case link
    /// These paragraphs belong together, and stand in another place in the version.
    case move
}

/// A unit that a review names: by its text, by its place, or by both.
package struct ReviewUnit: Sendable, Hashable {
    /// The 0-based unit when the entry was written; only where the text is not known, or stands in several places, does
    /// it decide.
    package var ordinal: Int?
    /// The digest of the unit's text; `nil` when only the place is known.
    package var hash: UnitHash?

    /// Creates a reference.
    ///
    /// - Parameters:
    ///   - ordinal: The 0-based unit when the entry was written.
    ///   - hash: The digest of the unit's text.
    package init(ordinal: Int? = nil, hash: UnitHash? = nil) {
        self.ordinal = ordinal
        self.hash = hash
    }
}

/// One line of a review: a verdict on a bead.
package struct ReviewEntry: Sendable, Hashable {
    /// The line of the file, from 1.
    package var line: Int
    /// What is said.
    package var verdict: ReviewVerdict
    /// What the units are.
    package var level: AlignmentLevel
    /// The article the entry was written for; any when it is not given.
    package var article: String?
    /// The version's language; any when it is not given.
    package var language: LanguageTag?
    /// The canonical units in order, neighbours of one another; none for units of the version that stand alone.
    package var source: [ReviewUnit]
    /// The version's units in order; none for canonical units that stand alone.
    package var target: [ReviewUnit]

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - line: The line of the file, from 1.
    ///   - verdict: What is said.
    ///   - level: What the units are.
    ///   - article: The article the entry was written for.
    ///   - language: The version's language.
    ///   - source: The canonical units.
    ///   - target: The version's units.
    package init(
        line: Int, verdict: ReviewVerdict, level: AlignmentLevel, article: String? = nil,
        language: LanguageTag? = nil, source: [ReviewUnit], target: [ReviewUnit]
    ) {
        self.line = line
        self.verdict = verdict
        self.level = level
        self.article = article
        self.language = language
        self.source = source
        self.target = target
    }

    /// Whether units on both sides are named.
    var isLink: Bool { !source.isEmpty && !target.isEmpty }

    /// A digest that one of the units must have; `nil` when only places are named.
    var firstHash: UnitHash? { (source + target).lazy.compactMap(\.hash).first }
}
