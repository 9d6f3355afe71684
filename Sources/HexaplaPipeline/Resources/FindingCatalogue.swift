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
    }

    /// The entries, by code.
    public let entries: [Entry]
    /// The content of the file.
    let text: String

    /// Reads a catalogue: code, severity, title and explanation in four columns parted by tabs, `#` before a comment.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: The file's name, for errors.
    /// - Throws: `PipelineError` naming the line that cannot be read.
    public init(text: String, file: String) throws(PipelineError) {
        var entries: [Entry] = []
        for (index, raw) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = Substring(raw.last == 0x0D ? raw.dropLast() : raw)
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4, let severity = Severity(rawValue: fields[1]) else {
                throw PipelineError(
                    .usage, "\(file):\(index + 1)", "The line must have a code, a severity, a title and an explanation."
                )
            }
            entries.append(
                Entry(
                    code: FindingCode(rawValue: fields[0]), severity: severity, title: fields[2],
                    explanation: fields[3]))
        }
        self.text = text
        self.entries = entries.sorted { $0.code < $1.code }
    }

    /// The entry of a code.
    ///
    /// - Parameter code: A code in any case.
    /// - Returns: The entry; `nil` when the code is not known.
    public func entry(_ code: String) -> Entry? {
        let upper = code.uppercased()
        return entries.first { $0.code.rawValue == upper }
    }

    /// Codes that look like a misspelt one.
    ///
    /// - Parameter code: A code that is not known.
    /// - Returns: A phrase that names what may have been meant.
    public func hint(for code: String) -> String {
        NearestNames.hint(for: code.uppercased(), among: entries.map(\.code.rawValue))
    }

    /// The few words for a code; the code itself when it is not known.
    ///
    /// - Parameter code: A code.
    /// - Returns: The title.
    public func title(_ code: FindingCode) -> String {
        entries.first { $0.code == code }?.title ?? code.rawValue
    }
}
