/// A line or file of a result that is not what a run writes.
public struct RecordError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The key whose value does not fit; `nil` when the text is no JSON object.
    public let key: String?
    /// What is wrong, as a full sentence.
    public let reason: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - key: The key whose value does not fit.
    ///   - reason: What is wrong, as a full sentence.
    public init(key: String? = nil, reason: String) {
        self.key = key
        self.reason = reason
    }

    /// The key and the reason.
    public var description: String { key.map { "'\($0)': \(reason)" } ?? reason }
}
