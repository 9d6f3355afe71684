import HexaplaCore
import HexaplaICU

/// How bytes become scalars.
enum TextScheme: Sendable, Hashable {
    case utf8
    case utf16(bigEndian: Bool)
    case utf32(bigEndian: Bool)
    /// One byte a character: the scalar of each byte, U+FFFD where there is none.
    case singleByte([UInt32])
    /// One to four bytes a character, by ICU's tables under this name.
    case multiByte(String)
    /// Chinese in 7 bits, with escapes (RFC 1843).
    case hz
    /// UTF-16 in base64 between plain ASCII (RFC 2152).
    case utf7
}

/// A scheme with the name it goes by.
struct NamedScheme: Sendable, Hashable {
    let name: String
    let scheme: TextScheme

    static let utf8 = NamedScheme(name: "UTF-8", scheme: .utf8)
    static let utf16LE = NamedScheme(name: "UTF-16LE", scheme: .utf16(bigEndian: false))
    static let utf16BE = NamedScheme(name: "UTF-16BE", scheme: .utf16(bigEndian: true))
    static let utf32LE = NamedScheme(name: "UTF-32LE", scheme: .utf32(bigEndian: false))
    static let utf32BE = NamedScheme(name: "UTF-32BE", scheme: .utf32(bigEndian: true))
    static let hz = NamedScheme(name: "HZ-GB-2312", scheme: .hz)
    static let utf7 = NamedScheme(name: "UTF-7", scheme: .utf7)
    private static let unicode = [utf8, utf16LE, utf16BE, utf32LE, utf32BE, utf7]

    /// The scheme a person names.
    ///
    /// GB 2312 and GBK are read as GB18030, which contains them; `UTF-16` and `UTF-32` mean little endian
    /// here; `orders` tells that they leave it open.
    ///
    /// - Parameter spelling: A name from the IANA registry or any alias ICU knows, in any case;
    ///   the result is `nil` for a name that is not known or a character set that is not offered.
    init?(_ spelling: String) {
        let key = Self.key(spelling)
        if let known = Self.unicode.first(where: { Self.key($0.name) == key }) {
            self = known
            return
        }
        if let first = Self.orders(spelling).first {
            self = first
            return
        }
        switch key {
        case "ascii", "usascii", "utf8sig": self = .utf8
        case "gb2312", "gbk", "cp936", "windows936", "euccn", "xgbk": self.init(codePage: "GB18030")
        case "hz", "hzgb2312": self = .hz
        default: self.init(codePage: spelling)
        }
    }

    /// A code page of ICU.
    ///
    /// - Parameter codePage: Its name; the result is `nil` when ICU has none by it.
    init?(codePage: String) {
        guard let converter = try? Converter(codePage) else { return nil }
        let isOwnName = converter.name.hasPrefix("ibm-") || converter.name.hasPrefix("euc-tw")
        let name = isOwnName ? codePage : converter.name
        guard converter.isSingleByte else {
            self.init(name: name, scheme: .multiByte(codePage))
            return
        }
        guard let table = Self.table(consume converter) else { return nil }
        self.init(name: name, scheme: .singleByte(table))
    }

    private init(name: String, scheme: TextScheme) {
        self.name = name
        self.scheme = scheme
    }

    /// The scalar of each byte.
    ///
    /// IBM's tables turn some controls into others; here a control stands for itself.
    private static func table(_ opened: consuming Converter) -> [UInt32]? {
        var converter = opened
        guard let text = try? converter.decode(Array(0...UInt8.max), in: 0..<256), text.widths.count == 256 else {
            return nil
        }
        var position = 0
        var table = (0..<256).map { _ in UTF8Bytes.next(text.utf8, &position) }
        guard table[0x41] == 0x41 else { return table }
        for control in Array(0..<0x20) + [0x7F] { table[control] = UInt32(control) }
        return table
    }

    private static func key(_ spelling: String) -> String {
        String(decoding: spelling.lowercased().utf8.filter { $0 != 0x2D && $0 != 0x5F && $0 != 0x20 }, as: UTF8.self)
    }

    /// The two byte orders a name leaves open.
    ///
    /// - Parameter spelling: A name.
    /// - Returns: Both orders for `UTF-16` and `UTF-32` in any spelling; nothing for all other names.
    static func orders(_ spelling: String) -> [NamedScheme] {
        switch key(spelling) {
        case "utf16", "unicode", "ucs2": [utf16LE, utf16BE]
        case "utf32", "ucs4": [utf32LE, utf32BE]
        default: []
        }
    }
}
