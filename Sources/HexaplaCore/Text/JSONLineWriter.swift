/// Writes JSON objects, one a line, member by member and without a tree: for what is written for every unit.
///
/// The members of an object are written in the order of their keys; a debug build stops where they are not. What is
/// escaped is told by `JSONWriter`. A member without a value is left out.
package struct JSONLineWriter {
    /// What was written.
    package private(set) var bytes: [UInt8] = []
    private var last: StaticString?

    /// Starts a text.
    package init() {}

    /// Writes an object and a line end.
    ///
    /// - Parameter members: Writes the members.
    package mutating func line(_ members: (inout JSONLineWriter) -> Void) {
        object(members)
        bytes.append(0x0A)
    }

    /// Writes a text.
    package mutating func member(_ key: StaticString, _ text: String?) {
        guard let text else { return }
        self.key(key)
        JSONText.append(text, to: &bytes)
    }

    /// Writes a whole number.
    package mutating func member(_ key: StaticString, _ number: Int?) {
        guard let number else { return }
        self.key(key)
        append(number)
    }

    /// Writes a whole number that may be larger than the largest `Int`.
    package mutating func member(_ key: StaticString, unsigned number: UInt64) {
        self.key(key)
        append("\(number)")
    }

    /// Writes whole numbers as an array that may be larger than the largest `Int`.
    package mutating func member(_ key: StaticString, unsigned numbers: [UInt64]) {
        self.array(key, numbers) { $0.append("\($1)") }
    }

    /// Writes `true`; the member is left out where it is false.
    package mutating func member(_ key: StaticString, flag: Bool) {
        guard flag else { return }
        self.key(key)
        append("true")
    }

    /// Writes a number with four places at the most; `null` for none and for what is no number.
    package mutating func member(_ key: StaticString, decimal: Double?) {
        self.key(key)
        append(decimal: decimal)
    }

    /// Writes a number with all its digits; `null` for what is no number.
    package mutating func member(_ key: StaticString, exact number: Double?) {
        guard let number else { return }
        self.key(key)
        append(number.isFinite ? "\(number)" : "null")
    }

    /// Writes the start and the end of a range as an array.
    package mutating func member(_ key: StaticString, _ range: ByteRange<FileBytes>?) {
        guard let range else { return }
        self.member(key, [range.start, range.end])
    }

    /// Writes whole numbers as an array.
    package mutating func member(_ key: StaticString, _ numbers: [Int]) {
        self.array(key, numbers) { $0.append($1) }
    }

    /// Writes texts as an array.
    package mutating func member(_ key: StaticString, texts: [String]) {
        self.array(key, texts) { JSONText.append($1, to: &$0.bytes) }
    }

    /// Writes an object as a member.
    package mutating func member(_ key: StaticString, object members: (inout JSONLineWriter) -> Void) {
        self.key(key)
        object(members)
    }

    /// Writes objects as an array.
    package mutating func member<Item>(
        _ key: StaticString, _ items: [Item], each: (inout JSONLineWriter, Item) -> Void
    ) {
        array(key, items) { writer, item in writer.object { each(&$0, item) } }
    }

    /// Writes an object whose keys are not known before.
    ///
    /// - Parameters:
    ///   - key: The key of the object.
    ///   - items: What is written, in the order of the names.
    ///   - name: The key of an item.
    ///   - each: Writes the value of an item; see `value`.
    package mutating func member<Item>(
        _ key: StaticString, map items: [Item], name: (Item) -> String, each: (inout JSONLineWriter, Item) -> Void
    ) {
        self.key(key)
        list(items, open: 0x7B, close: 0x7D) { writer, item in
            JSONText.append(name(item), to: &writer.bytes)
            writer.bytes.append(0x3A)
            each(&writer, item)
        }
    }

    /// Writes the value of a named item: an object.
    package mutating func value(object members: (inout JSONLineWriter) -> Void) { object(members) }

    /// Writes the value of a named item: a text.
    package mutating func value(_ text: String) { JSONText.append(text, to: &bytes) }

    /// Writes the value of a named item: a number with four places at the most.
    package mutating func value(decimal: Double) { append(decimal: decimal) }

    /// Writes the value of a named item: a whole number.
    package mutating func value(_ number: Int) { append(number) }

    /// Writes the value of a named item: the start and the end of a range.
    package mutating func value(_ range: ByteRange<FileBytes>) {
        list([range.start, range.end], open: 0x5B, close: 0x5D) { $0.append($1) }
    }
}

extension JSONLineWriter {
    private mutating func object(_ members: (inout JSONLineWriter) -> Void) {
        bytes.append(0x7B)
        let outer = last
        last = nil
        members(&self)
        last = outer
        bytes.append(0x7D)
    }

    private mutating func array<Item>(
        _ key: StaticString, _ items: [Item], each: (inout JSONLineWriter, Item) -> Void
    ) {
        self.key(key)
        list(items, open: 0x5B, close: 0x5D, each: each)
    }

    private mutating func list<Item>(
        _ items: [Item], open: UInt8, close: UInt8, each: (inout JSONLineWriter, Item) -> Void
    ) {
        bytes.append(open)
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            each(&self, item)
        }
        bytes.append(close)
    }

    private mutating func key(_ key: StaticString) {
        assert(last.map { "\($0)" < "\(key)" } ?? true, "\(key) stands behind \(last ?? "")")
        if last != nil { bytes.append(0x2C) }
        last = key
        bytes.append(0x22)
        append(key)
        bytes.append(0x22)
        bytes.append(0x3A)
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func append(decimal: Double?) {
        if let decimal, decimal.isFinite {
            FixedDecimal.append(decimal, places: 4, isTrimmed: true, to: &bytes)
        } else {
            append("null")
        }
    }

    private mutating func append(_ number: Int) {
        if number < 0 { bytes.append(0x2D) }
        let start = bytes.count
        var rest = number.magnitude
        repeat {
            bytes.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }
}
