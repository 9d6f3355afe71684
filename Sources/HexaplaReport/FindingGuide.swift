public import HexaplaCore

/// What each finding code means and what to do about it, for the pages.
public struct FindingGuide: Sendable, Hashable {
    /// One code explained.
    public struct Entry: Sendable, Hashable {
        /// A few words that name the finding.
        public let title: String
        /// What it means and what to do.
        public let explanation: String

        /// Creates an entry.
        ///
        /// - Parameters:
        ///   - title: A few words that name the finding.
        ///   - explanation: What it means and what to do.
        public init(title: String, explanation: String) {
            self.title = title
            self.explanation = explanation
        }
    }

    private let entries: [FindingCode: Entry]

    /// Creates a guide.
    ///
    /// - Parameter entries: What is known of each code.
    public init(_ entries: [FindingCode: Entry] = [:]) {
        self.entries = entries
    }

    /// What a code means.
    ///
    /// - Parameter code: A code.
    /// - Returns: Its explanation, or `nil` when the guide has none.
    public subscript(code: FindingCode) -> Entry? { entries[code] }
}
