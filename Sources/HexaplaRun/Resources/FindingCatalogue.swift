public import HexaplaCore
import HexaplaReport
public import HexaplaSystem

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

    /// Reads a catalogue: code, severity, title and explanation in four columns parted by tabs, `#` before a comment.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: The file's name, for errors.
    /// - Throws: `PipelineError` naming the line that cannot be read.
    public init(text: String, file: String) throws(PipelineError) {
        var entries: [Entry] = []
        for line in ListText.entries(text) {
            let fields = line.fields
            guard fields.count == 4, let severity = Severity(rawValue: fields[1]) else {
                throw PipelineError(
                    .usage, "\(file):\(line.number)",
                    "The line must have a code, a severity, a title and an explanation."
                )
            }
            entries.append(
                Entry(
                    code: FindingCode(rawValue: fields[0]), severity: severity, title: fields[2],
                    explanation: fields[3]))
        }
        self.entries = entries.sorted { $0.code < $1.code }
    }

    /// The catalogue as the pages take it; of two entries of a code the last.
    var guide: FindingGuide {
        let pairs = entries.map { ($0.code, FindingGuide.Entry(title: $0.title, explanation: $0.explanation)) }
        return FindingGuide(Dictionary(pairs, uniquingKeysWith: { $1 }))
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
