/// The members of one JSON object as they are written, for those who give values back to the letter.
///
/// Of a name given twice the last value counts. What stands before a fault is kept, so that a broken line can still be
/// told by its id.
package struct JSONMembers: Sendable {
    /// What is wrong with the text, as a full sentence; `nil` when it is a whole object.
    package private(set) var problem: String?
    private let bytes: [UInt8]
    private var values: [String: Range<Int>] = [:]

    /// Reads a text in linear time.
    ///
    /// - Parameter bytes: One JSON value with white space around it; anything else is told in `problem`.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        do throws(JSONProblem) {
            try read()
        } catch {
            problem = "The line is no JSON object: at byte \(error.offset) \(error.what)."
        }
    }

    private mutating func read() throws(JSONProblem) {
        var events = JSONEvents(bytes, in: bytes.indices)
        var depth = 0
        var name: String?
        var start = 0
        var isObject = false
        while let event = try events.next() {
            var value: Range<Int>?
            switch event {
            case .beginObject, .beginArray:
                if depth == 0 { isObject = event == .beginObject }
                if depth == 1 { start = events.place - 1 }
                depth += 1
            case .endObject, .endArray:
                depth -= 1
                if depth == 1 { value = start..<events.place }
            case .key(let range): if depth == 1 { name = JSONLiteral.string(bytes, range) }
            case .string(let range): if depth == 1 { value = (range.lowerBound - 1)..<(range.upperBound + 1) }
            case .other(let range): if depth == 1 { value = range }
            }
            if isObject, let value, let key = name {
                values[key] = value
                name = nil
            }
        }
        if !isObject { problem = "The line is no JSON object." }
    }

    /// The value of a member as it is written.
    ///
    /// - Parameter name: The member's name.
    /// - Returns: Its bytes from the first to the last, quotation marks and brackets with them; `nil` without it.
    package func written(_ name: String) -> ArraySlice<UInt8>? {
        values[name].map { bytes[$0] }
    }

    /// The text of a member that is a string of sound UTF-8.
    ///
    /// - Parameter name: The member's name.
    /// - Returns: The text, U+FFFD for the half of a surrogate pair without the other; `nil` for every other value.
    package func string(_ name: String) -> String? {
        guard let range = values[name], bytes[range.lowerBound] == 0x22 else { return nil }
        let literal = JSONLiteral.decode(bytes, (range.lowerBound + 1)..<(range.upperBound - 1))
        guard literal.decoded.firstInvalid == nil else { return nil }
        return String(decoding: literal.decoded.utf8, as: UTF8.self)
    }

    /// Whether a member is missing or `null`.
    ///
    /// - Parameter name: The member's name.
    /// - Returns: `true` when there is nothing to read.
    package func isEmpty(_ name: String) -> Bool {
        values[name].map { bytes[$0.lowerBound] == 0x6E } ?? true
    }
}
