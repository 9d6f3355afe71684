package import HexaplaCore

/// Something outside a text that stops a command: an option, a file, a folder.
///
/// Trouble inside one document never becomes a `PipelineError`; it is a failure record of the run.
package struct PipelineError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Who has to act.
    package enum Kind: Sendable, Hashable {
        /// The options or a file that configures the run are wrong.
        case usage
        /// An input or the output cannot be read or written.
        case input
        /// A signal, of this number, asked the run to stop.
        case stopped(Int32)
        /// The task that does the work was cancelled.
        case cancelled
    }

    /// Who has to act.
    package let kind: Kind
    /// The file, folder or option that the error is about.
    package let subject: String
    /// What is wrong, as a full sentence.
    package let reason: String
    /// The stable code for what is wrong with a text, where there is one.
    package let finding: FindingCode?

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - kind: Who has to act.
    ///   - subject: The file, folder or option.
    ///   - reason: What is wrong, as a full sentence.
    ///   - finding: The stable code for what is wrong with a text.
    package init(_ kind: Kind, _ subject: String, _ reason: String, finding: FindingCode? = nil) {
        self.kind = kind
        self.subject = subject
        self.reason = reason
        self.finding = finding
    }

    /// The subject and the reason, as `subject: reason`; an empty subject is shown in quotes.
    package var description: String { "\(subject.isEmpty ? "''" : subject): \(reason)" }
}
