/// A coded remark on a text: something a person should look at, never a reason to stop.
public struct Finding: Sendable, Hashable, Codable {
    /// The stable code, such as `HX-ALIGN-003`.
    public var code: FindingCode
    /// How much it matters.
    public var severity: Severity
    /// A full sentence that names what was found.
    public var message: String
    /// The article, where there is one.
    public var article: String?
    /// The version the finding is about, by the language it is filed under.
    public var language: LanguageTag?
    /// The kind of unit that `index` counts.
    public var level: AlignmentLevel?
    /// The 0-based unit in the document that `file` names: the English one when a version leaves something out.
    public var index: Int?
    /// The file, relative to the corpus folder.
    public var file: String?
    /// The bytes in the file.
    public var span: ByteRange<FileBytes>?

    /// Creates a finding.
    ///
    /// - Parameters:
    ///   - code: The stable code.
    ///   - severity: How much it matters.
    ///   - message: A full sentence.
    ///   - article: The article's id.
    ///   - language: The version's language.
    ///   - level: The kind of unit that `index` counts.
    ///   - index: The 0-based unit.
    ///   - file: The file, relative to the corpus folder.
    ///   - span: The bytes in the file.
    public init(
        _ code: FindingCode, _ severity: Severity, _ message: String, article: String? = nil,
        language: LanguageTag? = nil, level: AlignmentLevel? = nil, index: Int? = nil, file: String? = nil,
        span: ByteRange<FileBytes>? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.article = article
        self.language = language
        self.level = level
        self.index = index
        self.file = file
        self.span = span
    }

    enum CodingKeys: String, CodingKey {
        case code, severity, message, level, index, file, span
        case article = "doc"
        case language = "lang"
    }
}

/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Good to know; nothing is wrong.
    case info
    /// Worth a look.
    case warning
    /// Something is wrong with the text or was not done; fails a run under `--strict`.
    case error

    /// Orders by weight: info, warning, error.
    ///
    /// - Parameters:
    ///   - left: A severity.
    ///   - right: Another.
    /// - Returns: `true` when `left` weighs less.
    public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

    private var weight: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// A stable code for a kind of finding, written `HX-STAGE-NNN`.
///
/// Each stage declares its codes as static members; `Resources/findings.tsv` says in a sentence or two what each
/// means and what to do.
public struct FindingCode: Sendable, Hashable, Codable, RawRepresentable, Comparable, CustomStringConvertible {
    /// The code as written.
    public let rawValue: String

    /// Creates a code.
    ///
    /// - Parameter rawValue: The code as written, such as `HX-READ-002`.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The code as written.
    public var description: String { rawValue }

    /// Orders codes as text.
    ///
    /// - Parameters:
    ///   - left: A code.
    ///   - right: Another.
    /// - Returns: `true` when `left` stands first.
    public static func < (left: FindingCode, right: FindingCode) -> Bool { left.rawValue < right.rawValue }
}
