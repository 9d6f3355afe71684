import Foundation
package import HexaplaCore

/// The constants of the aligner, fitted by `hexapla align train`.
package struct AlignWeights: Sendable, Hashable, Codable {
    /// The version of the features the weights belong to.
    package static let featureVersion = 3

    /// The version of the features the weights were fitted for.
    package var featureVersion: Int
    /// How the weights were made, for people.
    package var origin: String
    /// The length model of each language, against English.
    package var lengths: [LanguageTag: LengthModel]
    /// The weights for paragraphs, by feature name; a feature without weight counts nothing.
    package var paragraph: [String: Double]
    /// The weights for sentences, by feature name.
    package var sentence: [String: Double]
    /// How often paragraphs are left alone, merged and split where the weights were fitted.
    package var paragraphHabits = BeadRates(null: 0, shapes: [])
    /// The same for sentences.
    package var sentenceHabits = BeadRates(null: 0, shapes: [])
    /// The weights for paragraphs where there is no lexicon.
    package var paragraphWithoutLexicon: [String: Double] = [:]
    /// The weights for sentences where there is no lexicon.
    package var sentenceWithoutLexicon: [String: Double] = [:]

    /// Creates weights.
    ///
    /// - Parameters:
    ///   - origin: How the weights were made.
    ///   - lengths: The length model of each language.
    ///   - paragraph: The weights for paragraphs.
    ///   - sentence: The weights for sentences.
    package init(
        origin: String, lengths: [LanguageTag: LengthModel], paragraph: [String: Double], sentence: [String: Double]
    ) {
        featureVersion = Self.featureVersion
        self.origin = origin
        self.lengths = lengths
        self.paragraph = paragraph
        self.sentence = sentence
    }

    /// Reads weights from their file.
    ///
    /// - Parameter json: The content of the file, in UTF-8.
    /// - Throws: `DecodingError` when the file is damaged, `AlignWeightsError` when it is for other features.
    package init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(AlignWeights.self, from: Data(json))
        guard featureVersion == Self.featureVersion else { throw AlignWeightsError.otherFeatures(featureVersion) }
        if let wrong { throw AlignWeightsError.outOfRange(wrong) }
    }

    /// No weight that was ever fitted is larger; sums of such weights stay far from what a number can hold.
    private static let largest = 1000.0

    /// The name of something that cannot have been fitted; `nil` when all is in its range.
    private var wrong: String? {
        let names = Set(LinkFeature.allCases.map { "\($0)" } + NullFeature.partNames)
        for (level, named) in [
            ("paragraph", paragraph), ("sentence", sentence), ("paragraphWithoutLexicon", paragraphWithoutLexicon),
            ("sentenceWithoutLexicon", sentenceWithoutLexicon),
        ] {
            for (name, weight) in named.sorted(by: { $0.key < $1.key })
            where !names.contains(name) || !(abs(weight) <= Self.largest) {
                return "\(level).\(name)"
            }
        }
        for (language, model) in lengths.sorted(by: { $0.key.code < $1.key.code })
        where !(0.01...100).contains(model.ratio) || !(0...Self.largest).contains(model.variance) {
            return "lengths.\(language)"
        }
        for (name, rates) in [("paragraphHabits", paragraphHabits), ("sentenceHabits", sentenceHabits)] {
            let isWhole = rates.shapes.isEmpty || rates.shapes.count == ShapeClass.allCases.count
            if !isWhole || !(rates.shapes + [rates.null]).allSatisfy((0...1).contains) { return name }
        }
        return paragraph.isEmpty ? "paragraph" : sentence.isEmpty ? "sentence" : nil
    }

    /// The weights as the content of a file: sorted keys, one weight a line.
    ///
    /// - Returns: JSON in UTF-8.
    /// - Throws: `EncodingError` when a weight is not a finite number.
    package func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [0x0A]
    }

    /// The length model for a language; the same length as English where none was fitted.
    ///
    /// - Parameter language: A version's language.
    /// - Returns: The model.
    package func length(for language: LanguageTag) -> LengthModel {
        lengths[language.base] ?? LengthModel(ratio: 1, variance: 4)
    }

    /// The weights of a level as vectors.
    func vectors(_ level: AlignmentLevel, hasLexicon: Bool) -> Weights {
        let named =
            hasLexicon
            ? level == .paragraph ? paragraph : sentence
            : level == .paragraph ? paragraphWithoutLexicon : sentenceWithoutLexicon
        var weights = Weights()
        for feature in LinkFeature.allCases { weights.link[feature] = named["\(feature)"] ?? 0 }
        for feature in NullFeature.allCases { weights.null[feature] = named["null.\(feature)"] ?? 0 }
        return weights
    }

    /// The weights of a level by name, rounded to four places.
    static func named(_ weights: Weights) -> [String: Double] {
        var named: [String: Double] = [:]
        for feature in LinkFeature.allCases { named["\(feature)"] = rounded(weights.link[feature]) }
        for feature in NullFeature.allCases { named["null.\(feature)"] = rounded(weights.null[feature]) }
        return named.filter { $0.value != 0 }
    }

    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

/// Weights that this program cannot use.
package enum AlignWeightsError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The weights were fitted for another version of the features.
    case otherFeatures(Int)
    /// A weight is missing, unknown or in no range that fitting gives.
    case outOfRange(String)

    /// A full sentence.
    package var description: String {
        switch self {
        case .otherFeatures(let version):
            "The weights are for version \(version) of the features, this program has version "
                + "\(AlignWeights.featureVersion); fit them again with 'hexapla align train'."
        case .outOfRange(let name):
            "'\(name)' is missing, unknown or out of range; fit the weights again with 'hexapla align train'."
        }
    }
}
