package import HexaplaCore

/// A value that stands on one line of a file of the result, as a JSON object: the one type that writes the line and reads
/// it.
///
/// `init(line:)` of what `line` gives is the same value, and `line` of what a run wrote is the same bytes. Keys that are
/// not known are passed over when a line is read.
package protocol RecordLine: Sendable, Hashable {
    /// Reads the members of the object.
    ///
    /// - Parameter fields: The members.
    /// - Throws: `RecordError` naming the first key whose value is missing or does not fit.
    init(_ fields: RecordFields) throws(RecordError)

    /// Writes the members, in the order of their keys.
    ///
    /// - Parameter writer: The line so far.
    func write(to writer: inout JSONLineWriter)
}

extension RecordLine {
    /// Reads a line.
    ///
    /// - Parameter line: The object in UTF-8, with or without its line end.
    /// - Throws: `RecordError` when it is not what a run writes.
    package init(utf8 line: some Sequence<UInt8>) throws(RecordError) {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONReader.value(line)
        } catch {
            throw RecordError(reason: "The line is not JSON. \(error)")
        }
        guard case .object(let object) = value else { throw RecordError(reason: "The line is no JSON object.") }
        try self.init(RecordFields(object))
    }

    /// The line in UTF-8, with its line end.
    package var utf8: [UInt8] { [self].utf8 }
}

extension Sequence where Element: RecordLine {
    /// The lines in UTF-8, each with its line end.
    package var utf8: [UInt8] {
        var writer = JSONLineWriter()
        for line in self { writer.line(line.write) }
        return writer.bytes
    }
}

/// The members of a JSON object, asked for by key and kind.
package struct RecordFields {
    private let object: JSONObject

    /// Prepares an object for reading.
    package init(_ object: JSONObject) {
        self.object = object
    }

    private static func missing(_ key: String, _ kind: String) -> RecordError {
        RecordError(key: key, reason: "\(kind) is missing or is none.")
    }

    private static func required<Value>(_ value: Value?, _ key: String, _ kind: String) throws(RecordError) -> Value {
        guard let value else { throw missing(key, kind) }
        return value
    }

    /// Whether there is such a member that is not `null`.
    package func has(_ key: String) -> Bool { object[key].map { $0 != .null } ?? false }

    /// A text.
    package func text(_ key: String) throws(RecordError) -> String {
        try Self.required(object[key]?.string, key, "A text")
    }

    /// A text that may be absent.
    package func optionalText(_ key: String) throws(RecordError) -> String? { has(key) ? try text(key) : nil }

    /// A whole number.
    package func int(_ key: String) throws(RecordError) -> Int {
        try Self.required(object[key]?.int, key, "A whole number")
    }

    /// A whole number that may be absent.
    package func optionalInt(_ key: String) throws(RecordError) -> Int? { has(key) ? try int(key) : nil }

    /// A number.
    package func number(_ key: String) throws(RecordError) -> Double {
        try Self.required(object[key]?.number, key, "A number")
    }

    /// A number that may be absent.
    package func optionalNumber(_ key: String) throws(RecordError) -> Double? { has(key) ? try number(key) : nil }

    /// A flag that is left out where it is false.
    package func flag(_ key: String) throws(RecordError) -> Bool {
        guard has(key) else { return false }
        guard case .bool(let flag) = object[key] else { throw Self.missing(key, "A truth value") }
        return flag
    }

    /// Whole numbers.
    package func ints(_ key: String) throws(RecordError) -> [Int] {
        try list(key) { $0.int }
    }

    /// Texts.
    package func texts(_ key: String) throws(RecordError) -> [String] {
        try list(key) { $0.string }
    }

    /// A language.
    package func language(_ key: String) throws(RecordError) -> LanguageTag {
        try Self.required(LanguageTag(try text(key)), key, "The tag of a language")
    }

    /// A language that may be absent.
    package func optionalLanguage(_ key: String) throws(RecordError) -> LanguageTag? {
        has(key) ? try language(key) : nil
    }

    /// Languages.
    package func languages(_ key: String) throws(RecordError) -> [LanguageTag] {
        try list(key) { $0.string.flatMap { LanguageTag($0) } }
    }

    /// One of the names of a type.
    package func name<Value: RawRepresentable<String>>(
        _ key: String, of type: Value.Type = Value.self
    ) throws(RecordError) -> Value {
        try Self.required(Value(rawValue: try text(key)), key, "One of the names of \(type)")
    }

    /// One of the names of a type that may be absent.
    package func optionalName<Value: RawRepresentable<String>>(
        _ key: String, of type: Value.Type = Value.self
    ) throws(RecordError) -> Value? {
        has(key) ? try name(key) : nil
    }

    /// A range of bytes of a file, `[start, end]`.
    package func span(_ key: String) throws(RecordError) -> ByteRange<FileBytes> {
        try Self.required(object[key].flatMap(Self.span), key, "A range of bytes")
    }

    /// A range of bytes of a file that may be absent.
    package func optionalSpan(_ key: String) throws(RecordError) -> ByteRange<FileBytes>? {
        has(key) ? try span(key) : nil
    }

    /// A range of ordinals, `[first, behind the last]`.
    package func range(_ key: String) throws(RecordError) -> Range<Int> { try span(key).indices }

    private static func span(_ value: JSONValue) -> ByteRange<FileBytes>? {
        guard case .array(let bounds) = value, bounds.count == 2, let start = bounds[0].int, let end = bounds[1].int,
            start >= 0, start <= end, end <= 1 << 53
        else { return nil }
        return ByteRange(start, end)
    }

    /// An object.
    package func object(_ key: String) throws(RecordError) -> RecordFields {
        guard case .object(let object) = object[key] else { throw Self.missing(key, "An object") }
        return RecordFields(object)
    }

    /// An object that may be absent.
    package func optionalObject(_ key: String) throws(RecordError) -> RecordFields? {
        has(key) ? try object(key) : nil
    }

    /// Objects, each read by itself.
    package func objects<Value>(
        _ key: String, _ read: (RecordFields) throws(RecordError) -> Value
    ) throws(RecordError) -> [Value] {
        let objects = try list(key) { if case .object(let object) = $0 { RecordFields(object) } else { nil } }
        var values: [Value] = []
        for object in objects { values.append(try read(object)) }
        return values
    }

    /// Lines inside of a line.
    package func lines<Line: RecordLine>(_ key: String) throws(RecordError) -> [Line] {
        try objects(key) { (fields) throws(RecordError) in try Line(fields) }
    }

    /// The keys, in order.
    package var keys: [String] { object.members.map(\.key) }

    private func list<Value>(
        _ key: String, _ read: (JSONValue) -> Value?
    ) throws(RecordError) -> [Value] {
        guard case .array(let items) = object[key] else { throw Self.missing(key, "An array") }
        var values: [Value] = []
        for item in items { values.append(try Self.required(read(item), key, "An array of such values")) }
        return values
    }
}

extension JSONValue {
    fileprivate var int: Int? {
        if case .int(let number) = self { number } else { nil }
    }

    fileprivate var number: Double? {
        switch self {
        case .int(let number): Double(number)
        case .double(let number), .decimal(let number): number
        default: nil
        }
    }
}
