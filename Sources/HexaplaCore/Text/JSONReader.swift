/// What is wrong with a text that should be JSON.
package struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where reading stopped, in bytes from the start.
    package let place: Int
    /// What is wrong there, as a full sentence.
    package let reason: String

    package var description: String { "Byte \(place): \(reason)" }
}

/// Reads a JSON value (RFC 8259) from UTF-8, strictly: one value, no key twice, no half of a surrogate pair.
///
/// A number without a fraction or exponent that `Int` holds is an `int`; every other one is a `double`.
package struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private var depth = 0

    /// Deeper values are refused, so that no text can exhaust the stack.
    private static let maxDepth = 128

    /// Reads a text.
    ///
    /// - Parameter text: The text in UTF-8.
    /// - Returns: The one value in it.
    /// - Throws: `JSONError` with the place where it is not JSON.
    package static func value(_ text: some Sequence<UInt8>) throws(JSONError) -> JSONValue {
        let found = text.withContiguousStorageIfAvailable { read($0) }
        return try (found ?? Array(text).withUnsafeBufferPointer { read($0) }).get()
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<JSONValue, JSONError> {
        var reader = JSONReader(bytes: bytes)
        do throws(JSONError) {
            let value = try reader.value()
            reader.skipSpace()
            if reader.place < bytes.count { throw reader.error("There is more than one value.") }
            return .success(value)
        } catch {
            return .failure(error)
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private func error(_ reason: String) -> JSONError { JSONError(place: place, reason: reason) }

    private var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

    private mutating func skipSpace() {
        while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private mutating func take(_ expected: UInt8) -> Bool {
        guard byte == expected else { return false }
        place += 1
        return true
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        skipSpace()
        switch byte {
        case 0x22: return .string(try string())
        case 0x7B: return .object(try nested { (reader) throws(JSONError) in try reader.object() })
        case 0x5B: return .array(try nested { (reader) throws(JSONError) in try reader.array() })
        case 0x2D, 0x30...0x39: return try number()
        case 0x74: return try word("true", .bool(true))
        case 0x66: return try word("false", .bool(false))
        case 0x6E: return try word("null", .null)
        default: throw error("A value is missing.")
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let length = word.utf8CodeUnitCount
        let isThere = word.withUTF8Buffer { word in
            place + length <= bytes.count && bytes[place..<place + length].elementsEqual(word)
        }
        guard isThere else { throw error("A value is missing.") }
        place += length
        return value
    }

    private mutating func nested<Value>(
        _ body: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        guard depth < Self.maxDepth else { throw error("The value is nested too deeply.") }
        depth += 1
        place += 1
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func array() throws(JSONError) -> [JSONValue] {
        var items: [JSONValue] = []
        skipSpace()
        if take(0x5D) { return items }
        repeat {
            items.append(try value())
            skipSpace()
        } while take(0x2C)
        guard take(0x5D) else { throw error("The array does not end.") }
        return items
    }

    private mutating func object() throws(JSONError) -> JSONObject {
        var members: [JSONObject.Member] = []
        skipSpace()
        if take(0x7D) { return [:] }
        repeat {
            skipSpace()
            guard byte == 0x22 else { throw error("A key is missing.") }
            let key = try string()
            skipSpace()
            guard take(0x3A) else { throw error("A colon is missing.") }
            members.append(JSONObject.Member(key: key, value: try value()))
            skipSpace()
        } while take(0x2C)
        guard take(0x7D) else { throw error("The object does not end.") }
        guard let object = JSONObject(members: members) else { throw error("A key stands twice.") }
        return object
    }
}

extension JSONReader {
    private mutating func string() throws(JSONError) -> String {
        place += 1
        let start = place
        while place < bytes.count, bytes[place] >= 0x20, bytes[place] != 0x22, bytes[place] != 0x5C { place += 1 }
        guard byte == 0x5C, place < bytes.count else {
            return try ended(UnsafeBufferPointer(rebasing: bytes[start..<place]))
        }
        var text = Array(bytes[start..<place])
        while place < bytes.count, bytes[place] >= 0x20, bytes[place] != 0x22 {
            if bytes[place] == 0x5C {
                try appendEscaped(to: &text)
            } else {
                text.append(bytes[place])
                place += 1
            }
        }
        let unescaped = text.withUnsafeBufferPointer(Self.string)
        return try ended(unescaped)
    }

    private mutating func ended(_ text: UnsafeBufferPointer<UInt8>) throws(JSONError) -> String {
        try ended(Self.string(text))
    }

    private mutating func ended(_ string: String?) throws(JSONError) -> String {
        guard place < bytes.count, take(0x22) else { throw error("The string does not end.") }
        guard let string else { throw error("The string is not UTF-8.") }
        return string
    }

    /// The text that some bytes are; `nil` when they are no UTF-8.
    ///
    /// Decoding alone mends what is ill-formed, so the bytes are judged first.
    private static func string(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        if text.contains(where: { $0 >= 0x80 }) {
            do { _ = try UTF8Span(validating: text.span) } catch { return nil }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func appendEscaped(to text: inout [UInt8]) throws(JSONError) {
        place += 1
        let escaped = byte
        place += 1
        switch escaped {
        case 0x22, 0x5C, 0x2F: text.append(escaped)
        case 0x62: text.append(0x08)
        case 0x66: text.append(0x0C)
        case 0x6E: text.append(0x0A)
        case 0x72: text.append(0x0D)
        case 0x74: text.append(0x09)
        case 0x75: text.append(contentsOf: UTF8.encode(try scalar()).map(Array.init) ?? [])
        default: throw error("The escape is not known.")
        }
    }

    /// The scalar behind `\u`; one beyond the basic plane takes two escapes.
    private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(first), take(0x5C), take(0x75) else {
            throw error("Half of a surrogate pair stands alone.")
        }
        let second = try unit()
        guard UTF16.isTrailSurrogate(second) else { throw error("Half of a surrogate pair stands alone.") }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private mutating func unit() throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error("An escape takes four hexadecimal digits.")
            }
            unit = unit << 4 | UInt16(digit)
            place += 1
        }
        return unit
    }
}

extension JSONReader {
    private mutating func number() throws(JSONError) -> JSONValue {
        let start = place
        _ = take(0x2D)
        let first = byte
        let whole = skipDigits()
        guard whole > 0, first != 0x30 || whole == 1 else { throw error("The number is not one.") }
        var isWhole = true
        if take(0x2E) {
            isWhole = false
            guard skipDigits() > 0 else { throw error("The number is not one.") }
        }
        if byte | 0x20 == 0x65 {
            isWhole = false
            place += 1
            if byte == 0x2B || byte == 0x2D { place += 1 }
            guard skipDigits() > 0 else { throw error("The number is not one.") }
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if isWhole, let number = Int(text) { return .int(number) }
        guard let number = Double(text), number.isFinite else { throw error("The number is too large.") }
        return .double(number)
    }

    private mutating func skipDigits() -> Int {
        let start = place
        while byte >= 0x30, byte <= 0x39 { place += 1 }
        return place - start
    }
}
