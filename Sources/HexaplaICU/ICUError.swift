/// ICU refused a call.
package struct ICUError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was tried, such as "open the sentence iterator for 'fr'".
    package let operation: String
    /// ICU's error number (`UErrorCode`).
    package let status: Int32

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - operation: What was tried.
    ///   - status: ICU's error number.
    package init(operation: String, status: Int32) {
        self.operation = operation
        self.status = status
    }

    /// A full sentence.
    package var description: String { "ICU could not \(operation) (error \(status))." }
}
