/// Why a profile cannot be used or made.
package enum ProfileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file does not begin like a profile.
    case notAProfile
    /// The format version is not the one this program reads.
    case version(UInt32)
    /// The file ends before its content does, or goes on after it.
    case length
    /// The checksum does not agree with the content.
    case damaged
    /// A field has a value that cannot be.
    case invalid(String)
    /// A line of the list of classes cannot be read.
    case classes(line: Int, reason: String)
    /// There is no sample for a class that must have some.
    case noSamples(String)

    /// A full sentence.
    package var description: String {
        switch self {
        case .notAProfile: "The file is not a language profile."
        case .version(let version): "The language profile has format version \(version); this program reads version 1."
        case .length: "The language profile is cut short or too long."
        case .damaged: "The language profile is damaged: its checksum does not agree."
        case .invalid(let field): "The language profile has an impossible value in '\(field)'."
        case .classes(let line, let reason): "Line \(line) of the list of classes cannot be read: \(reason)"
        case .noSamples(let name): "There is no sample of text for '\(name)'."
        }
    }
}
