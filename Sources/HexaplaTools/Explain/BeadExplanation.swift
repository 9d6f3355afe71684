public import HexaplaCore
import HexaplaLanguage
public import HexaplaSystem

/// One bead, with all that a person needs to judge it.
public struct BeadExplanation: Sendable, Hashable {
    /// A unit of the bead or of a bead beside it.
    public struct Unit: Sendable, Hashable, Encodable {
        /// The 0-based ordinal.
        public let index: Int
        /// What the paragraph is.
        public let kind: String
        /// Its text.
        public let text: String
    }

    /// A part of the score.
    public struct Part: Sendable, Hashable, Encodable {
        /// The names of the part in `alignments`, with `+` between them where several are told as one.
        public let name: String
        /// What it adds to the score; negative parts speak against the bead.
        public let nats: Double
        /// What it says, in words.
        public let words: String
    }

    /// What else could have been done with the unit.
    public struct Rival: Sendable, Hashable, Encodable {
        /// The English units.
        public let source: [Int]
        /// The version's units.
        public let target: [Int]
        /// The shape, such as `1-2`.
        public let type: String
        /// The probability, from 0 to 1.
        public let probability: Double
        /// What would be done, and how much less likely it is.
        public let words: String
    }

    /// A bead right before or after.
    public struct Neighbour: Sendable, Hashable, Encodable {
        /// The English units.
        public let source: [Int]
        /// The version's units.
        public let target: [Int]
        /// The shape, such as `1-2`.
        public let type: String
        /// The probability that was written.
        public let score: Double?
    }

    /// The unit that was asked for.
    public let reference: UnitReference
    /// The version.
    public let language: LanguageTag
    /// The shape of the bead, such as `1-2`.
    public let type: String
    /// The probability that the bead is right, where one was written.
    public let score: Double?
    /// The English side.
    public let source: [Unit]
    /// The version's side.
    public let target: [Unit]
    /// The parts of the score, the weightiest first.
    public let parts: [Part]
    /// What else could have been done with the unit, the likeliest first.
    public let rivals: [Rival]
    /// The bead before it.
    public let before: Neighbour?
    /// The bead after it.
    public let after: Neighbour?
    /// What holds for the whole version or was remarked on the unit, as full sentences.
    public let remarks: [String]
    /// Why the explanation may be off, as full sentences.
    public let warnings: [String]
    /// How languages are called in sentences.
    var languages = LanguageSet()
}

extension BeadExplanation: Encodable {
    private enum Key: String, CodingKey {
        case unit, doc, lang, level, type, score, source, target, parts, rivals, before, after, remarks, warnings
    }

    /// Writes the explanation as one object.
    ///
    /// - Parameter encoder: Where to.
    /// - Throws: Whatever the encoder throws.
    public func encode(to encoder: any Encoder) throws {
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
        try object.encodeIfPresent(before, forKey: .before)
        try object.encodeIfPresent(after, forKey: .after)
        try object.encode(remarks, forKey: .remarks)
        try object.encode(warnings, forKey: .warnings)
    }

    /// The explanation as one line of JSON, with its line end.
    ///
    /// - Returns: An object with sorted keys.
    /// - Throws: `PipelineError` when a figure is not finite.
    public func json() throws(PipelineError) -> String {
        do {
            return String(decoding: try CanonicalJSON.line(self), as: UTF8.self) + "\n"
        } catch {
            throw PipelineError(.input, "\(reference)", "The explanation cannot be written as JSON: \(error)")
        }
    }
}
