public import HexaplaCore

/// What each finding code means and what to do about it, from `Resources/findings.tsv`.
public struct FindingGuide: Sendable, Hashable {
    /// One code explained.
    public struct Entry: Sendable, Hashable {
        /// A few words that name the finding.
        public let title: String
        /// What it means and what to do.
        public let explanation: String
    }

    private let entries: [FindingCode: Entry]

    /// Reads the guide.
    ///
    /// - Parameter tsv: Lines of code, severity, title and explanation with a tab between them. A first line whose code
    ///   does not begin with `HX-`, empty lines and lines with fewer than three fields are passed over.
    public init(tsv: String = "") {
        var entries: [FindingCode: Entry] = [:]
        for line in tsv.split(whereSeparator: \.isNewline) {
            let fields = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 3, fields[0].hasPrefix("HX-") else { continue }
            entries[FindingCode(rawValue: fields[0])] = Entry(
                title: fields[2], explanation: fields.count > 3 ? fields[3] : "")
        }
        self.entries = entries
    }

    /// What a code means.
    ///
    /// - Parameter code: A code.
    /// - Returns: Its explanation, or `nil` when the guide has none.
    public subscript(code: FindingCode) -> Entry? { entries[code] }
}
