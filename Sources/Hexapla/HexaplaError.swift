public import HexaplaCore
import HexaplaSystem

/// Why a call came to nothing: what kind of trouble, what it is about, and a sentence for a person.
///
/// Trouble within one text of several is no error: it is a failure or a finding in the result.
public struct HexaplaError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of trouble, told apart by what the caller can do.
    public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
        /// The resource files are missing or damaged: install them, or name their folder.
        case resources
        /// A setting has a value that does not fit.
        case settings
        /// A language is not known, is given twice, or is none that can be aligned to English.
        case language
        /// A text, file or folder cannot be read or used.
        case input
        /// The output folder cannot be written, or holds something that is not a run's.
        case output
        /// The task was cancelled before the work was done.
        case cancelled
    }

    /// The kind of trouble.
    public let code: Code
    /// The file, folder, text or setting that the error is about.
    public let subject: String
    /// What is wrong, as a full sentence.
    public let reason: String
    /// The stable code for what is wrong with a text, such as `HX-READ-001`, where there is one.
    public let finding: FindingCode?

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - code: The kind of trouble.
    ///   - subject: What the error is about.
    ///   - reason: What is wrong, as a full sentence.
    ///   - finding: The stable code for what is wrong with a text.
    public init(_ code: Code, _ subject: String, _ reason: String, finding: FindingCode? = nil) {
        self.code = code
        self.subject = subject
        self.reason = reason
        self.finding = finding
    }

    /// The subject and the reason, as `subject: reason`.
    public var description: String { "\(subject): \(reason)" }
}

extension HexaplaError {
    /// An error of the rooms below, as the part of the work that it stopped.
    init(_ error: PipelineError, in code: Code) {
        let code = if case .cancelled = error.kind { Code.cancelled } else { code }
        // What the program calls by its flag is a parameter here: `resources`, `languages`.
        let subject = error.subject.hasPrefix("--") ? String(error.subject.dropFirst(2)) : error.subject
        self.init(code, subject, error.reason, finding: error.finding)
    }

    /// A failure of one text.
    init(_ failure: InputFailure) {
        self.init(.input, failure.subject, failure.reason, finding: failure.code)
    }
}
