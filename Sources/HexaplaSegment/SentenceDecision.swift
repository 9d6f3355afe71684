package import HexaplaCore

/// What was decided on one place where a sentence might end.
package struct SentenceDecision: Sendable, Hashable, Codable {
    /// What became of the place.
    package enum Outcome: String, Sendable, Hashable, Codable {
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
    package let position: Int
    /// Where the stop itself stands.
    package let stop: ByteRange<Normalized>
    /// What became of it.
    package let outcome: Outcome
    /// The id of the rule that decided; `icu` when none did.
    package let rule: String

    /// Whether a sentence ends here.
    package var isBoundary: Bool { outcome == .kept || outcome == .added }

    /// Why it was decided so, as a full sentence.
    package var reason: String {
        BoundaryRules.all.first { $0.id == rule }?.reason ?? "No rule decides, so ICU does (UAX #29)."
    }

    /// One line for people: the place, what became of it, the rule, the text on both sides, and the reason.
    ///
    /// - Parameter text: The text the decision is about.
    /// - Returns: Such as `24: end added by missingSpace: [… (ROV).] [We hope …] The next sentence …`.
    package func line(in text: LayeredText<Normalized>) -> String {
        let before = Self.excerpt(text.utf8[..<min(position, text.utf8.count)].suffix(96), keepsEnd: true)
        let after = Self.excerpt(text.utf8[min(position, text.utf8.count)...].prefix(96), keepsEnd: false)
        return "\(position): \(Self.words(outcome)) \(rule): [\(before)] [\(after)] \(reason)"
    }

    private static func words(_ outcome: Outcome) -> String {
        switch outcome {
        case .kept: "end kept by"
        case .refused: "end refused by"
        case .added: "end added by"
        case .none: "no end, says"
        }
    }

    /// At most 24 scalars of the text beside the place, on one line.
    private static func excerpt(_ bytes: ArraySlice<UInt8>, keepsEnd: Bool) -> String {
        let whole = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0.value != 0xFFFD }
        let piece = keepsEnd ? whole.suffix(24) : whole.prefix(24)
        let text = String(String.UnicodeScalarView(piece.map { $0.properties.isWhitespace ? " " : $0 }))
        let isCut = piece.count < whole.count
        return isCut ? keepsEnd ? "…" + text : text + "…" : text
    }
}
