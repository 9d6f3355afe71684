/// Finds the encoding that the first bytes of HTML or XML name (HTML Standard, 13.2.3.2).
struct MarkupPrescan {
    private let head: [UInt8]
    private var position = 0

    /// Where the name of the encoding stands.
    ///
    /// - Parameter head: The start of a file, a byte a character.
    /// - Returns: The range of the name in `head`, not empty; `nil` when none is named.
    static func find(in head: [UInt8]) -> Range<Int>? {
        var prescan = MarkupPrescan(head: head)
        return prescan.run()
    }

    private init(head: [UInt8]) {
        self.head = head
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private mutating func run() -> Range<Int>? {
        while let start = head[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = start + 1
            if starts(with: "!--") {
                skip(past: "-->")
            } else if starts(with: "?xml") {
                if let found = attributes()["encoding"] { return found }
            } else if starts(with: "meta"), position + 4 < head.count, isNameEnd(head[position + 4]) {
                position += 4
                if let found = meta() { return found }
            } else {
                skip(past: ">")
            }
        }
        return nil
    }

    private func isNameEnd(_ byte: UInt8) -> Bool { Self.isSpace(byte) || byte == UInt8(ascii: "/") }

    private mutating func meta() -> Range<Int>? {
        let found = attributes()
        if let charset = found["charset"] { return charset }
        guard let content = found["content"], let kind = found["http-equiv"], equals(kind, "content-type") else {
            return nil
        }
        return charset(in: content)
    }

    /// The attributes up to the end of the tag; the first of several of a name counts, names in lower case.
    private mutating func attributes() -> [String: Range<Int>] {
        var result: [String: Range<Int>] = [:]
        while position < head.count, head[position] != UInt8(ascii: ">") {
            let byte = head[position]
            if Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") {
                position += 1
                continue
            }
            let name = readWhile { !Self.isSpace($0) && !"=>/".utf8.contains($0) }
            _ = readWhile(Self.isSpace)
            guard position < head.count, head[position] == UInt8(ascii: "=") else {
                if name.isEmpty { position += 1 }
                continue
            }
            position += 1
            _ = readWhile(Self.isSpace)
            let value = attributeValue()
            let key = String(decoding: head[name], as: UTF8.self).lowercased()
            if result[key] == nil, !value.isEmpty { result[key] = value }
        }
        return result
    }

    private mutating func attributeValue() -> Range<Int> {
        guard position < head.count else { return position..<position }
        let quote = head[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return readWhile { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
        }
        position += 1
        let value = readWhile { $0 != quote }
        if position < head.count { position += 1 }
        return trimmed(value)
    }

    /// The name after `charset=` in the value of a `content` attribute.
    private func charset(in content: Range<Int>) -> Range<Int>? {
        var inner = MarkupPrescan(head: Array(head[content]))
        while inner.position < inner.head.count {
            guard inner.starts(with: "charset") else {
                inner.position += 1
                continue
            }
            inner.position += 7
            _ = inner.readWhile(Self.isSpace)
            guard inner.position < inner.head.count, inner.head[inner.position] == UInt8(ascii: "=") else { continue }
            inner.position += 1
            _ = inner.readWhile { Self.isSpace($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            let name = inner.readWhile { !Self.isSpace($0) && !";\"'".utf8.contains($0) }
            guard !name.isEmpty else { return nil }
            return (content.lowerBound + name.lowerBound)..<(content.lowerBound + name.upperBound)
        }
        return nil
    }

    private mutating func readWhile(_ isPart: (UInt8) -> Bool) -> Range<Int> {
        let start = position
        while position < head.count, isPart(head[position]) { position += 1 }
        return start..<position
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.isSpace(head[start]) { start += 1 }
        while end > start, Self.isSpace(head[end - 1]) { end -= 1 }
        return start..<end
    }

    private func starts(with word: StaticString) -> Bool {
        word.withUTF8Buffer { letters in
            position + letters.count <= head.count
                && letters.indices.allSatisfy { Self.lower(head[position + $0]) == letters[$0] }
        }
    }

    private func equals(_ range: Range<Int>, _ word: String) -> Bool {
        head[range].map(Self.lower) == Array(word.utf8)
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private mutating func skip(past word: StaticString) {
        while position < head.count, !starts(with: word) { position += 1 }
        position = min(head.count, position + word.utf8CodeUnitCount)
    }
}
