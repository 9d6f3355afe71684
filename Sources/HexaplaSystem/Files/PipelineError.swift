/// Something outside a text that stops a command: an option, a file, a folder.
///
/// Trouble inside one document never becomes a `PipelineError`; it is a failure record of the run.
public struct PipelineError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Who has to act.
    public enum Kind: Sendable, Hashable {
        /// The options or a file that configures the run are wrong.
        case usage
        /// An input or the output cannot be read or written.
        case input
        /// A signal, of this number, asked the run to stop.
        case stopped(Int32)
    }

    /// Who has to act.
    public let kind: Kind
    /// The file, folder or option that the error is about.
    public let subject: String
    /// What is wrong, as a full sentence.
    public let reason: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - kind: Who has to act.
    ///   - subject: The file, folder or option.
    ///   - reason: What is wrong, as a full sentence.
    public init(_ kind: Kind, _ subject: String, _ reason: String) {
        self.kind = kind
        self.subject = subject
        self.reason = reason
    }

    /// The subject and the reason, as `subject: reason`; an empty subject is shown in quotes.
    public var description: String { "\(subject.isEmpty ? "''" : subject): \(reason)" }
}
