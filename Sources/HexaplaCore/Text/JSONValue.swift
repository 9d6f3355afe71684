/// A JSON value: one that is written as a line or file of a run, or a tree whose shape is known at run time only.
package enum JSONValue: Sendable, Hashable {
    /// Nothing.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number.
    case int(Int)
    /// A number that is written with four places at the most.
    case decimal(Double)
    /// A number that is written with all its digits.
    case double(Double)
    /// A text.
    case string(String)
    /// Values in order.
    case array([JSONValue])
    /// Values with names.
    case object(JSONObject)

    /// The integers as an array.
    package static func ints(_ values: [Int]) -> JSONValue { .array(values.map(JSONValue.int)) }

    /// The integers of a range as an array.
    package static func ints(_ values: Range<Int>) -> JSONValue { .array(values.map(JSONValue.int)) }

    /// A tally: its keys become the keys of an object.
    package static func tally(_ counts: [String: Int]) -> JSONValue {
        .object(JSONObject(counts.mapValues(JSONValue.int)))
    }

    /// The value on one line, without a line end.
    package var line: String {
        var writer = JSONWriter(indents: false)
        writer.write(self)
        return writer.text
    }

    /// The value over many lines, two spaces a level, with a line end.
    package var indented: String {
        var writer = JSONWriter(indents: true)
        writer.write(self)
        writer.endLine()
        return writer.text
    }

    /// The member of an object; `nil` for every other value.
    package subscript(key: String) -> JSONValue? {
        if case .object(let object) = self { object[key] } else { nil }
    }

    /// The text of a string; `nil` for every other value.
    package var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// Puts a value at a path, making objects on the way.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - path: The names on the way to it; the value itself is replaced where there are none.
    package mutating func set(_ value: JSONValue, at path: ArraySlice<String>) {
        guard let key = path.first else {
            self = value
            return
        }
        var object: JSONObject = [:]
        if case .object(let present) = self { object = present }
        var member = object[key] ?? .object([:])
        member.set(value, at: path.dropFirst())
        object.set(key, member)
        self = .object(object)
    }
}

/// The members of a JSON object, kept in the order of the UTF-8 bytes of their keys.
///
/// Keys are the same when their bytes are: a composed letter and a decomposed one are two keys, as in every other reader.
package struct JSONObject: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// One member.
    package struct Member: Sendable, Hashable {
        /// Its name.
        package let key: String
        /// What it holds.
        package let value: JSONValue
    }

    /// The members by key.
    package private(set) var members: [Member] = []

    /// Creates an object.
    ///
    /// - Parameter pairs: Names, each once, and values.
    package init(_ pairs: [(String, JSONValue)]) {
        members = pairs.map { Member(key: $0.0, value: $0.1) }.sorted { Self.precedes($0.key, $1.key) }
    }

    /// Creates an object.
    ///
    /// - Parameter values: The values by name.
    package init(_ values: [String: JSONValue]) {
        self.init(values.map { ($0.key, $0.value) })
    }

    /// Creates an object; `nil` when a key stands twice.
    init?(members: [Member]) {
        let isInOrder = zip(members, members.dropFirst()).allSatisfy { Self.precedes($0.key, $1.key) }
        let members = isInOrder ? members : members.sorted { Self.precedes($0.key, $1.key) }
        guard isInOrder || zip(members, members.dropFirst()).allSatisfy({ !Self.isSame($0.key, $1.key) }) else {
            return nil
        }
        self.members = members
    }

    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements)
    }

    /// The value of a member; `nil` when there is none of the name.
    package subscript(key: String) -> JSONValue? { members.first { Self.isSame($0.key, key) }?.value }

    /// Sets a member; without a value the object stays as it is.
    package mutating func set(_ key: String, _ value: JSONValue?) {
        guard let value else { return }
        let place = members.partitioningIndex { !Self.precedes($0.key, key) }
        let member = Member(key: key, value: value)
        if place < members.count, Self.isSame(members[place].key, key) {
            members[place] = member
        } else {
            members.insert(member, at: place)
        }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// The comparison of strings comes first because it is the faster one where they differ.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        left == right && left.utf8.elementsEqual(right.utf8)
    }
}

extension JSONValue: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode(Int.self) {
            self = .int(value)
        } else if let value = try? container.decode(Double.self) {
            self = .double(value)
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(JSONObject(try container.decode([String: JSONValue].self)))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .int(let value): try container.encode(value)
        case .decimal(let value), .double(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let value): try container.encode(value)
        case .object(let object):
            let pairs = object.members.map { ($0.key, $0.value) }
            try container.encode(Dictionary(pairs, uniquingKeysWith: { $1 }))
        }
    }
}
