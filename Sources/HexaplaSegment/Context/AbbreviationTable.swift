import HexaplaCore
import HexaplaLanguage

/// The abbreviations of one language, found from the stop backwards.
struct AbbreviationTable: Sendable {
    /// An abbreviation found before a stop.
    struct Match: Sendable, Hashable {
        /// How it behaves.
        let kind: LanguageLists.Abbreviation.Kind
        /// Where it starts.
        let start: Int
        /// Where its last letter ends, before the stop.
        let end: Int
        /// Whether the stop is inside the abbreviation and more of it follows.
        let goesOn: Bool
    }

    private struct Entry: Sendable {
        let form: [UInt8]
        let rest: [UInt8]
        let kind: LanguageLists.Abbreviation.Kind
    }

    private let entries: [UInt64: [Entry]]

    init(_ list: [LanguageLists.Abbreviation]) {
        var entries: [UInt64: [Entry]] = [:]
        for abbreviation in list {
            let form = Array(abbreviation.form.utf8)
            for (index, byte) in form.enumerated() where byte == 0x2E {
                let piece = Array(form[...index])
                let entry = Entry(form: piece, rest: Array(form[(index + 1)...]), kind: abbreviation.kind)
                entries[Self.key(piece, before: index), default: []].append(entry)
            }
        }
        self.entries = entries.mapValues { list in
            list.sorted { ($1.form.count, $1.rest.count) < ($0.form.count, $0.rest.count) }
        }
    }

    /// The longest abbreviation whose stop stands at a position.
    func match(_ text: [UInt8], stop: Int) -> Match? {
        guard let candidates = entries[Self.key(text, before: stop)] else { return nil }
        for entry in candidates {
            guard let start = Self.start(of: entry.form, in: text, endingAt: stop + 1),
                Self.continues(entry.rest, in: text, at: stop + 1)
            else { continue }
            return Match(kind: entry.kind, start: start, end: stop, goesOn: !entry.rest.isEmpty)
        }
        return nil
    }

    /// A key made of the letters before a stop, twelve bytes at most.
    private static func key(_ text: [UInt8], before stop: Int) -> UInt64 {
        var key = FNV1a()
        var index = stop
        while index > 0, stop - index < 12 {
            let start = UTF8Bytes.start(text, before: index)
            guard isLetter(UTF8Bytes.scalar(text, at: start)) else { break }
            key.add(contentsOf: text[start..<index])
            index = start
        }
        return key.value
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (0x61...0x7A).contains(scalar | 0x20) }
        return scalar >= 0xC0 && !(0x2000...0x206F).contains(scalar) && !(0x3000...0x303F).contains(scalar)
    }

    /// Where a form that ends at a position starts, when it stands there as a word of its own.
    private static func start(of form: [UInt8], in text: [UInt8], endingAt end: Int) -> Int? {
        var at = end
        for byte in form.reversed() {
            if byte == 0x20 {
                guard let space = spaceStart(text, before: at) else { return nil }
                at = space
            } else {
                guard at > 0, text[at - 1] == byte else { return nil }
                at -= 1
            }
        }
        return isWordStart(text, at) ? at : nil
    }

    private static func continues(_ rest: [UInt8], in text: [UInt8], at start: Int) -> Bool {
        var at = start
        for byte in rest {
            guard at < text.count else { return false }
            if byte == 0x20, text[at] == 0xC2, at + 1 < text.count, text[at + 1] == 0xA0 {
                at += 2
            } else {
                guard text[at] == byte else { return false }
                at += 1
            }
        }
        return true
    }

    /// The start of a space or no-break space that ends before a position.
    private static func spaceStart(_ text: [UInt8], before end: Int) -> Int? {
        guard end > 0 else { return nil }
        if text[end - 1] == 0x20 { return end - 1 }
        if end >= 2, text[end - 2] == 0xC2, text[end - 1] == 0xA0 { return end - 2 }
        if end >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80, text[end - 1] == 0xAF { return end - 3 }
        return nil
    }

    private static func isWordStart(_ text: [UInt8], _ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = text[index - 1]
        if before < 0x80 {
            let isLetter = (0x61...0x7A).contains(before | 0x20)
            return !isLetter && !(0x30...0x39).contains(before) && before != 0x2E
        }
        let scalar = UTF8Bytes.scalar(text, before: index)
        return scalar < 0xC0 || (0x2000...0x206F).contains(scalar) || (0x3000...0x303F).contains(scalar)
            || scalar == 0x60C || scalar == 0x61B
    }
}
