package import HexaplaCore

/// What a trained profile makes of the sentences held out from training.
package struct TrainingReport: Sendable, Hashable, Codable {
    /// One label's held-out sentences.
    package struct Line: Sendable, Hashable, Codable {
        /// The label.
        package let label: String
        /// The language the label stands for; `und` when it is one of a group.
        package let language: LanguageTag
        /// How many sentences were held out.
        package let sentences: Int
        /// How many were given the label's language.
        package let right: Int
        /// How many were taken for one of the six that is not the label's.
        package let takenForSix: Int
    }

    /// The labels in the order of the list of classes.
    package internal(set) var lines: [Line] = []
    /// The mean squared error of the calibrated confidence on held-out pieces, by script.
    package internal(set) var brierScores: [String: Double] = [:]
}
