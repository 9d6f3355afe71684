/// ICU refused a call.
public struct ICUError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was tried, such as "open the sentence iterator for 'fr'".
    public let operation: String
    /// ICU's error number (`UErrorCode`).
    public let status: Int32

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - operation: What was tried.
    ///   - status: ICU's error number.
    public init(operation: String, status: Int32) {
        self.operation = operation
        self.status = status
    }

    /// A full sentence.
    public var description: String { "ICU could not \(operation) (error \(status))." }
}
