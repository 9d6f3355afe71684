/// The attributes of a start tag that matter for reading, as ranges of the text.
struct HTMLAttributes: Sendable, Hashable {
    var isHidden = false
    var isAriaHidden = false
    var style: Range<Int>?
    var role: Range<Int>?
    var id: Range<Int>?
    var classNames: Range<Int>?
    /// `property` or `name` of a `meta`.
    var property: Range<Int>?
    var content: Range<Int>?
    var isOpen = false
}

/// Reads the name and the attributes of a tag (WHATWG HTML Standard, 13.2.5.8 to 13.2.5.40).
struct HTMLTagReader {
    private let utf8: [UInt8]
    private let end: Int
    private(set) var place: Int
    private(set) var isSelfClosing = false

    init(_ utf8: [UInt8], at place: Int, end: Int) {
        self.utf8 = utf8
        self.place = place
        self.end = end
    }

    /// White space, `/` or `>`.
    static func endsName(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x3E || isSpace(byte) }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    /// The name in lower case.
    mutating func readName() -> String {
        let start = place
        while place < end, !Self.endsName(utf8[place]) { place += 1 }
        return lowercase(start..<place)
    }

    /// Reads to the end of the tag; of attributes given twice the first counts.
    ///
    /// - Parameter attributes: Where those that matter are noted.
    /// - Returns: `false` when the text ends before the tag does.
    mutating func readAttributes(into attributes: inout HTMLAttributes) -> Bool {
        while place < end {
            let byte = utf8[place]
            if byte == 0x3E {
                place += 1
                return true
            }
            if byte == 0x2F || Self.isSpace(byte) {
                isSelfClosing = byte == 0x2F
                place += 1
                continue
            }
            isSelfClosing = false
            guard readAttribute(into: &attributes) else { return false }
        }
        return false
    }

    private mutating func readAttribute(into attributes: inout HTMLAttributes) -> Bool {
        let start = place
        place += 1
        while place < end, utf8[place] != 0x3D, !Self.endsName(utf8[place]) { place += 1 }
        let name = start..<place
        while place < end, Self.isSpace(utf8[place]) { place += 1 }
        guard place < end else { return false }
        var value = place..<place
        if utf8[place] == 0x3D {
            place += 1
            guard let found = readValue() else { return false }
            value = found
        }
        if name.count <= 12 { note(lowercase(name), value, in: &attributes) }
        return true
    }

    private mutating func readValue() -> Range<Int>? {
        while place < end, Self.isSpace(utf8[place]) { place += 1 }
        guard place < end else { return nil }
        let quote = utf8[place]
        if quote == 0x22 || quote == 0x27 {
            let start = place + 1
            place = start
            while place < end, utf8[place] != quote { place += 1 }
            guard place < end else { return nil }
            place += 1
            return start..<(place - 1)
        }
        let start = place
        while place < end, utf8[place] != 0x3E, !Self.isSpace(utf8[place]) { place += 1 }
        return place < end ? start..<place : nil
    }

    private func note(_ name: String, _ value: Range<Int>, in attributes: inout HTMLAttributes) {
        switch name {
        case "hidden": if lowercase(value) != "until-found" { attributes.isHidden = true }
        case "aria-hidden": if lowercase(value) == "true" { attributes.isAriaHidden = true }
        case "open": attributes.isOpen = true
        case "style": attributes.style = attributes.style ?? value
        case "role": attributes.role = attributes.role ?? value
        case "id": attributes.id = attributes.id ?? value
        case "class": attributes.classNames = attributes.classNames ?? value
        case "property", "name": attributes.property = attributes.property ?? value
        case "content": attributes.content = attributes.content ?? value
        default: break
        }
    }

    private func lowercase(_ range: Range<Int>) -> String {
        String(decoding: utf8[range.prefix(64)].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
