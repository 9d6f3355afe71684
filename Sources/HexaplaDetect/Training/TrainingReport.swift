public import HexaplaCore

/// What a trained profile makes of the sentences held out from training.
public struct TrainingReport: Sendable, Hashable, Codable {
    /// One label's held-out sentences.
    public struct Line: Sendable, Hashable, Codable {
        /// The label.
        public let label: String
        /// The language the label stands for; `und` when it is one of a group.
        public let language: LanguageTag
        /// How many sentences were held out.
        public let sentences: Int
        /// How many were given the label's language.
        public let right: Int
        /// How many were taken for one of the six that is not the label's.
        public let takenForSix: Int
    }

    /// The labels in the order of the list of classes.
    public internal(set) var lines: [Line] = []
    /// The mean squared error of the calibrated confidence on held-out pieces, by script.
    public internal(set) var brierScores: [String: Double] = [:]
}
