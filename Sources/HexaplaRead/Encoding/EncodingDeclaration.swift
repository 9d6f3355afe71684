/// What a text says about its own encoding, in an XML declaration or a `meta` element of HTML.
///
/// The search follows the prescan of the HTML Standard ("prescan a byte stream to determine its encoding") over the
/// first 4,096 characters, also where they are of 16 bits. Only text whose first sign is `<` is looked at: an article
/// may quote markup.
struct EncodingDeclaration: Sendable, Hashable {
    /// The encoding as it is written.
    let label: String
    /// What it stands for; `nil` for a name that is not known.
    let scheme: NamedScheme?
    /// The bytes of the file where it stands.
    let range: Range<Int>

    static let reach = 4096

    /// Looks for a declaration; the result is `nil` when there is none.
    ///
    /// - Parameter bytes: The whole file.
    init?(_ bytes: [UInt8]) {
        guard let (head, start, step) = Self.head(bytes), let found = MarkupPrescan.find(in: head) else { return nil }
        let label = String(decoding: head[found], as: UTF8.self)
        self.label = label
        scheme = Self.scheme(label)
        range = (start + found.lowerBound * step)..<(start + found.upperBound * step)
    }

    /// The start of the file in 8 bits a character, where it starts, and how many bytes a character has.
    private static func head(_ bytes: [UInt8]) -> (head: [UInt8], start: Int, step: Int)? {
        let mark = ByteOrderMark(bytes)
        let start = mark?.length ?? 0
        var step = 1
        switch mark?.scheme.scheme {
        case .utf16: step = 2
        case .utf32: step = 4
        case nil: step = Self.step(bytes)
        default: break
        }
        let end = min(bytes.count, start + reach * step)
        guard step > 1 else {
            let head = Array(bytes[start..<end])
            return startsWithMarkup(head) ? (head, start, 1) : nil
        }
        // Of each unit of 16 or 32 bits the one byte that is not zero; other characters become 0xFF.
        let head = stride(from: start, to: end - step + 1, by: step).map { place in
            let unit = bytes[place..<(place + step)].filter { $0 != 0 }
            return unit.count == 1 ? unit[unit.startIndex] : 0xFF
        }
        return startsWithMarkup(head) ? (head, start, step) : nil
    }

    /// How many bytes a character seems to have, by the NULs in the first four.
    private static func step(_ bytes: [UInt8]) -> Int {
        guard bytes.count > 3 else { return 1 }
        switch bytes[..<4].map({ $0 == 0 }) {
        case [false, true, true, true], [true, true, true, false]: return 4
        case [false, true, false, true], [true, false, true, false]: return 2
        default: return 1
        }
    }

    private static func startsWithMarkup(_ head: [UInt8]) -> Bool {
        head.first { !MarkupPrescan.isSpace($0) } == UInt8(ascii: "<")
    }

    /// What a label stands for on the Web (Encoding Standard): Latin-1 is read as windows-1252, which contains it.
    private static func scheme(_ label: String) -> NamedScheme? {
        switch label.lowercased() {
        case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "ascii", "us-ascii", "cp1252", "x-cp1252":
            NamedScheme("windows-1252")
        case "x-sjis": nil
        default: NamedScheme(label)
        }
    }
}
