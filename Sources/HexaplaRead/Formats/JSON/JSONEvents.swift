/// What is wrong with a JSON text, and where.
struct JSONProblem: Error, Sendable, Hashable {
    /// The place in the file.
    let offset: Int
    /// A clause that goes on after "at byte N".
    let what: String
}

/// A piece of a JSON text.
enum JSONEvent: Sendable, Hashable {
    case beginObject, endObject, beginArray, endArray
    /// A name in an object: its bytes between the quotation marks.
    case key(Range<Int>)
    /// A string: its bytes between the quotation marks.
    case string(Range<Int>)
    /// A number, `true`, `false` or `null`.
    case other(Range<Int>)
}

/// Reads one JSON value strictly (RFC 8259), event by event, without recursion and with the place of each string.
///
/// The bytes within strings need not be valid UTF-8; that is for the reader of the string.
struct JSONEvents {
    private enum State { case value, firstValue, firstKey, key, colon, next, done }

    private let bytes: [UInt8]
    private let end: Int
    private(set) var place: Int
    private var state = State.value
    private var isObject: [Bool] = []
    private static let deepest = 128

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        place = range.lowerBound
        end = range.upperBound
    }

    /// The next event; `nil` after a whole value with nothing but white space behind it.
    mutating func next() throws(JSONProblem) -> JSONEvent? {
        while true {
            skipSpace()
            guard place < end else {
                if state == .done { return nil }
                throw JSONProblem(offset: place, what: "the value is cut short")
            }
            let byte = bytes[place]
            switch state {
            case .done: throw fail("something follows the value")
            case .colon: try separate(byte)
            case .next where byte == 0x2C:
                place += 1
                state = isObject.last == true ? .key : .value
            case .next, .firstKey, .key: if let event = try member(byte) { return event }
            case .value, .firstValue: return try value(byte)
            }
        }
    }

    private mutating func separate(_ byte: UInt8) throws(JSONProblem) {
        guard byte == 0x3A else { throw fail("a colon is missing after a name") }
        place += 1
        state = .value
    }

    /// A name, or the end of the container.
    private mutating func member(_ byte: UInt8) throws(JSONProblem) -> JSONEvent? {
        if byte == 0x22, state != .next {
            state = .colon
            return .key(try string())
        }
        if state != .key, let inObject = isObject.last, byte == (inObject ? 0x7D : 0x5D) { return close(inObject) }
        throw fail(state == .next ? "a comma or a bracket is missing" : "a name in quotation marks is missing")
    }

    private mutating func close(_ inObject: Bool) -> JSONEvent {
        place += 1
        isObject.removeLast()
        ended()
        return inObject ? .endObject : .endArray
    }

    private mutating func ended() { state = isObject.isEmpty ? .done : .next }

    private mutating func value(_ byte: UInt8) throws(JSONProblem) -> JSONEvent {
        switch byte {
        case 0x22:
            let range = try string()
            ended()
            return .string(range)
        case 0x7B, 0x5B:
            guard isObject.count < Self.deepest else { throw fail("brackets are nested more than 128 deep") }
            place += 1
            isObject.append(byte == 0x7B)
            state = byte == 0x7B ? .firstKey : .firstValue
            return byte == 0x7B ? .beginObject : .beginArray
        case 0x5D where state == .firstValue: return close(false)
        default:
            let range = try scalar()
            ended()
            return .other(range)
        }
    }

    private mutating func string() throws(JSONProblem) -> Range<Int> {
        let start = place + 1
        place = start
        while place < end {
            let byte = bytes[place]
            if byte == 0x22 {
                place += 1
                return start..<(place - 1)
            }
            if byte < 0x20 { throw fail("a control character stands in a string") }
            if byte == 0x5C { try escape() } else { place += 1 }
        }
        throw JSONProblem(offset: start - 1, what: "a string has no end")
    }

    private mutating func escape() throws(JSONProblem) {
        let kind = place + 1 < end ? bytes[place + 1] : 0
        if kind == 0x75 {
            guard JSONLiteral.unit(bytes, at: place, end: end) != nil else { throw fail("a \\u escape is not whole") }
            place += 6
        } else {
            guard JSONLiteral.escapes[kind] != nil else { throw fail("an escape is not known") }
            place += 2
        }
    }

    private mutating func scalar() throws(JSONProblem) -> Range<Int> {
        let start = place
        while place < end, !Self.endsScalar(bytes[place]) { place += 1 }
        let text = bytes[start..<place]
        let isWord = ["true", "false", "null"].contains { text.elementsEqual($0.utf8) }
        guard isWord || Self.isNumber(text) else {
            throw JSONProblem(offset: start, what: "something stands there that is no value")
        }
        return start..<place
    }

    private static func endsScalar(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x2C || byte == 0x5D || byte == 0x7D || byte == 0x3A || byte == 0x22
    }

    /// RFC 8259, section 6.
    private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
        if rest.first == 0x2D { rest = rest.dropFirst() }
        guard isDigit(rest.first) else { return false }
        rest = rest.first == 0x30 ? rest.dropFirst() : rest.drop { isDigit($0) }
        if rest.first == 0x2E {
            rest = rest.dropFirst()
            guard isDigit(rest.first) else { return false }
            rest = rest.drop { isDigit($0) }
        }
        if let mark = rest.first, mark | 0x20 == 0x65 {
            rest = rest.dropFirst()
            if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
            guard isDigit(rest.first) else { return false }
            rest = rest.drop { isDigit($0) }
        }
        return rest.isEmpty
    }

    private mutating func skipSpace() {
        while place < end, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    private func fail(_ what: String) -> JSONProblem { JSONProblem(offset: place, what: what) }
}
