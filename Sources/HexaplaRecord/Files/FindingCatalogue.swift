public import HexaplaCore

/// What each finding code means and what to do about it.
public struct FindingCatalogue: Sendable, Hashable {
    /// One code.
    public struct Entry: Sendable, Hashable, Codable {
        /// The code.
        public let code: FindingCode
        /// How much such a finding matters.
        public let severity: Severity
        /// A few words.
        public let title: String
        /// What it means and what to do.
        public let explanation: String

        /// Creates an entry.
        ///
        /// - Parameters:
        ///   - code: The code.
        ///   - severity: How much such a finding matters.
        ///   - title: A few words.
        ///   - explanation: What it means and what to do.
        public init(code: FindingCode, severity: Severity, title: String, explanation: String) {
            self.code = code
            self.severity = severity
            self.title = title
            self.explanation = explanation
        }
    }

    private let byCode: [FindingCode: Entry]

    /// Creates a catalogue.
    ///
    /// - Parameter entries: What is known of each code; of two entries of a code the last counts.
    public init(_ entries: [Entry] = []) {
        byCode = Dictionary(entries.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    }

    /// Reads a catalogue: code, severity, title and explanation in four columns parted by tabs, `#` before a comment.
    ///
    /// - Parameter text: The content of the file.
    /// - Throws: `RecordError` with the number of the line that cannot be read as its key.
    public init(text: String) throws(RecordError) {
        var entries: [Entry] = []
        for line in ListText.entries(text) {
            let fields = line.fields
            guard fields.count == 4, let severity = Severity(rawValue: fields[1]) else {
                throw RecordError(
                    key: "\(line.number)",
                    reason: "The line must have a code, a severity, a title and an explanation.")
            }
            entries.append(
                Entry(
                    code: FindingCode(rawValue: fields[0]), severity: severity, title: fields[2],
                    explanation: fields[3]))
        }
        self.init(entries)
    }

    /// The entries, by code.
    public var entries: [Entry] { byCode.values.sorted { $0.code < $1.code } }

    /// What a code means.
    ///
    /// - Parameter code: A code.
    /// - Returns: Its entry; `nil` when the code is not known.
    public subscript(code: FindingCode) -> Entry? { byCode[code] }

    /// The few words for a code; the code itself when it is not known.
    ///
    /// - Parameter code: A code.
    /// - Returns: The title.
    public func title(_ code: FindingCode) -> String { byCode[code]?.title ?? code.rawValue }
}
