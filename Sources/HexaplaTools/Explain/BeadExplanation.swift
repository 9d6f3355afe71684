package import HexaplaCore
import HexaplaLanguage
package import HexaplaSystem

/// One bead, with all that a person needs to judge it.
package struct BeadExplanation: Sendable, Hashable {
    /// A unit of the bead or of a bead beside it.
    package struct Unit: Sendable, Hashable, Encodable {
        /// The 0-based ordinal.
        package let index: Int
        /// What the paragraph is.
        package let kind: String
        /// Its text.
        package let text: String
    }

    /// A part of the score.
    package struct Part: Sendable, Hashable, Encodable {
        /// The names of the part in `alignments`, with `+` between them where several are told as one.
        package let name: String
        /// What it adds to the score; negative parts speak against the bead.
        package let nats: Double
        /// What it says, in words.
        package let words: String
    }

    /// What else could have been done with the unit.
    package struct Rival: Sendable, Hashable, Encodable {
        /// The English units.
        package let source: [Int]
        /// The version's units.
        package let target: [Int]
        /// The shape, such as `1-2`.
        package let type: String
        /// The probability, from 0 to 1.
        package let probability: Double
        /// What would be done, and how much less likely it is.
        package let words: String
    }

    /// What a unit left alone would best have been joined with, and why it was not.
    package struct Partner: Sendable, Hashable, Encodable {
        /// The English unit.
        package let source: [Int]
        /// The version's unit.
        package let target: [Int]
        /// The text of the unit on the other side.
        package let text: String
        /// The probability that the two are joined, from 0 to 1.
        package let probability: Double
        /// What joining the two gains over leaving both alone, in nats.
        package let gain: Double
        /// Why they are not joined, as full sentences.
        package let reasons: [String]
        /// The parts of the score of joining them, the weightiest first.
        package let parts: [Part]
    }

    /// A bead right before or after.
    package struct Neighbour: Sendable, Hashable, Encodable {
        /// The English units.
        package let source: [Int]
        /// The version's units.
        package let target: [Int]
        /// The shape, such as `1-2`.
        package let type: String
        /// The probability that was written.
        package let score: Double?
    }

    /// The unit that was asked for.
    package let reference: UnitReference
    /// The version.
    package let language: LanguageTag
    /// The shape of the bead, such as `1-2`.
    package let type: String
    /// The probability that the bead is right, where one was written.
    package let score: Double?
    /// The English side.
    package let source: [Unit]
    /// The version's side.
    package let target: [Unit]
    /// The parts of the score, the weightiest first.
    package let parts: [Part]
    /// What else could have been done with the unit, the likeliest first.
    package let rivals: [Rival]
    /// For a unit left alone the best partner it could have had.
    package var partner: Partner?
    /// The bead before it.
    package let before: Neighbour?
    /// The bead after it.
    package let after: Neighbour?
    /// What holds for the whole version or was remarked on the unit, as full sentences.
    package let remarks: [String]
    /// Why the explanation may be off, as full sentences.
    package let warnings: [String]
    /// How languages are called in sentences.
    var languages = LanguageSet()
}

extension BeadExplanation: Encodable {
    private enum Key: String, CodingKey {
        case unit, doc, lang, level, type, score, source, target, parts, rivals, partner, before, after, remarks,
            warnings
    }

    /// Writes the explanation as one object.
    ///
    /// - Parameter encoder: Where to.
    /// - Throws: Whatever the encoder throws.
    package func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(reference.description, forKey: .unit)
        try object.encode(reference.article, forKey: .doc)
        try object.encode(language.base.code, forKey: .lang)
        try object.encode(reference.level, forKey: .level)
        try object.encode(type, forKey: .type)
        try object.encodeIfPresent(score, forKey: .score)
        try object.encode(source, forKey: .source)
        try object.encode(target, forKey: .target)
        try object.encode(parts, forKey: .parts)
        try object.encode(rivals, forKey: .rivals)
        try object.encodeIfPresent(partner, forKey: .partner)
        try object.encodeIfPresent(before, forKey: .before)
        try object.encodeIfPresent(after, forKey: .after)
        try object.encode(remarks, forKey: .remarks)
        try object.encode(warnings, forKey: .warnings)
    }

    /// The explanation as one line of JSON, with its line end.
    ///
    /// - Returns: An object with sorted keys.
    /// - Throws: `PipelineError` when a figure is not finite.
    package func json() throws(PipelineError) -> String {
        do {
            return String(decoding: try CanonicalJSON.line(self), as: UTF8.self) + "\n"
        } catch {
            throw PipelineError(.input, "\(reference)", "The explanation cannot be written as JSON: \(error)")
        }
    }
}
