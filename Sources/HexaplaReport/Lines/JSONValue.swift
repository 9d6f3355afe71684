/// A JSON value on its way out: keys sorted, letters unescaped, decimals with at most four places.
///
/// Besides what RFC 8259 asks for, the line and paragraph separators (U+0085, U+2028, U+2029) and the controls from
/// U+007F to U+009F are escaped, so that a reader which cuts at every Unicode line end still sees one object a line.
enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    case decimal(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// The integers as an array.
    static func ints(_ values: some Sequence<Int>) -> JSONValue { .array(values.map(JSONValue.int)) }

    /// A tally: its keys become the keys of an object.
    static func tally(_ counts: [String: Int]) -> JSONValue {
        .object(JSONObject(counts.map { ($0.key, .int($0.value)) }))
    }

    /// The value on one line, without a line end.
    var line: String {
        var writer = JSONWriter(indents: false)
        writer.write(self)
        return writer.text
    }

    /// The value over many lines, two spaces a level, with a line end.
    var indented: String {
        var writer = JSONWriter(indents: true)
        writer.write(self)
        return writer.text + "\n"
    }
}

/// The members of a JSON object, kept in the order of their keys.
struct JSONObject: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// One member.
    struct Member: Sendable, Hashable {
        let key: String
        let value: JSONValue
    }

    private(set) var members: [Member] = []

    init(_ pairs: some Sequence<(String, JSONValue)>) {
        members = pairs.map { Member(key: $0.0, value: $0.1) }.sorted { $0.key < $1.key }
    }

    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements)
    }

    /// Adds a member, or nothing when there is no value.
    mutating func set(_ key: String, _ value: JSONValue?) {
        guard let value else { return }
        let place = members.firstIndex { $0.key > key } ?? members.count
        members.insert(Member(key: key, value: value), at: place)
    }
}

/// Writes JSON values as UTF-8.
struct JSONWriter {
    private let indents: Bool
    private var bytes: [UInt8] = []
    private var depth = 0

    init(indents: Bool) {
        self.indents = indents
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: append("null")
        case .bool(let flag): append(flag ? "true" : "false")
        case .int(let number): append(String(number))
        case .decimal(let number): append(NumberText.json(number))
        case .string(let text): write(text)
        case .array(let items): writeList(items, open: "[", close: "]") { $0.write($1) }
        case .object(let object):
            writeList(object.members, open: "{", close: "}") { writer, member in
                writer.write(member.key)
                writer.append(writer.indents ? ": " : ":")
                writer.write(member.value)
            }
        }
    }

    private mutating func writeList<Item>(
        _ items: [Item], open: String, close: String, each: (inout JSONWriter, Item) -> Void
    ) {
        append(open)
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { append(",") }
            breakLine()
            each(&self, item)
        }
        depth -= 1
        if !items.isEmpty { breakLine() }
        append(close)
    }

    private mutating func breakLine() {
        guard indents else { return }
        append("\n" + String(repeating: "  ", count: depth))
    }

    /// Ends a line of a file of lines.
    mutating func endLine() {
        bytes.append(0x0A)
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func write(_ text: String) {
        var text = text
        append("\"")
        text.withUTF8 { source in
            var start = 0
            for (place, byte) in source.enumerated() {
                guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte >= 0x7F,
                    let (value, length) = Self.escaped(source, place)
                else { continue }
                bytes.append(contentsOf: source[start..<place])
                appendEscape(value)
                start = place + length
            }
            bytes.append(contentsOf: source[start...])
        }
        append("\"")
    }

    /// The scalar at a place and its length in bytes, when it has to be escaped.
    private static func escaped(_ source: UnsafeBufferPointer<UInt8>, _ place: Int) -> (value: UInt32, length: Int)? {
        switch source[place] {
        case 0..<0x20, 0x22, 0x5C, 0x7F: return (UInt32(source[place]), 1)
        case 0xC2 where place + 1 < source.count && source[place + 1] < 0xA0: return (UInt32(source[place + 1]), 2)
        case 0xE2 where place + 2 < source.count && source[place + 1] == 0x80 && source[place + 2] & 0xFE == 0xA8:
            return (0x2000 | UInt32(source[place + 2] & 0x3F), 3)
        default: return nil
        }
    }

    private mutating func appendEscape(_ value: UInt32) {
        switch value {
        case 0x22: return append("\\\"")
        case 0x5C: return append("\\\\")
        case 0x0A: return append("\\n")
        case 0x0D: return append("\\r")
        case 0x09: return append("\\t")
        default: break
        }
        let digits = String(value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
}
