/// A language named by a BCP 47 tag, reduced to what the pipeline tells apart.
///
/// The primary subtag is kept, with the script for Chinese (`zh-Hans`, `zh-Hant`). Other spellings that files and
/// programs use (`zh-CN`, `zh_TW`, `cn`, `en-GB`, `ara`, `chi`) are mapped. `und` stands for a language not known.
/// See RFC 5646 and ISO 639-2.
public struct LanguageTag: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The tag in canonical case, such as `fr` or `zh-Hant`.
    public let code: String

    private init(known code: String) {
        self.code = code
    }

    /// Creates a tag from a spelling found in a file name or an option.
    ///
    /// - Parameter spelling: A BCP 47 tag, an ISO 639-1/2/3 code or one of the usual short forms, in any case, with `-`
    ///   or `_`. The result is `nil` when there are not two to eight letters to begin with.
    public init?(_ spelling: String) {
        let parts = spelling.split(whereSeparator: { $0 == "-" || $0 == "_" }).map { $0.lowercased() }
        guard let first = parts.first, (2...8).contains(first.utf8.count),
            first.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
        else { return nil }
        let primary = Self.primarySubtags[first] ?? first
        guard primary == "zh" else {
            self.init(known: primary)
            return
        }
        self.init(known: Self.chinese(first: first, rest: parts.dropFirst()))
    }

    private static func chinese(first: String, rest: ArraySlice<String>) -> String {
        if rest.contains("hant") || first == "tw" || first == "cht" { return "zh-Hant" }
        if rest.contains("hans") || first == "chs" { return "zh-Hans" }
        if rest.contains(where: ["tw", "hk", "mo"].contains) { return "zh-Hant" }
        return "zh"
    }

    private static let primarySubtags: [String: String] = [
        "eng": "en", "ara": "ar", "arb": "ar", "spa": "es", "rus": "ru", "fra": "fr", "fre": "fr", "zho": "zh",
        "chi": "zh", "cmn": "zh", "cn": "zh", "chs": "zh", "cht": "zh", "tw": "zh", "deu": "de", "ger": "de",
        "por": "pt", "ita": "it", "ukr": "uk", "fas": "fa", "per": "fa", "jpn": "ja", "kor": "ko", "nld": "nl",
    ]

    /// The language without its script: `zh` for `zh-Hant`.
    public var base: LanguageTag {
        code.hasPrefix("zh-") ? .chinese : self
    }

    /// Whether the script of the language is part of its tag.
    public var hasScripts: Bool { base == .chinese }

    /// The tag itself.
    public var description: String { code }

    /// Orders the usual languages as they stand in a synopsis, then all others by code.
    ///
    /// - Parameters:
    ///   - left: A tag.
    ///   - right: Another tag.
    /// - Returns: `true` when `left` stands before `right`.
    public static func < (left: LanguageTag, right: LanguageTag) -> Bool {
        (left.rank, left.code) < (right.rank, right.code)
    }

    private var rank: Int { Self.columns.firstIndex(of: base.code) ?? Self.columns.count }

    /// The languages that have a place of their own among the columns of a synopsis.
    private static let columns = ["en", "ar", "es", "ru", "fr", "zh"]

    /// English, the canonical language.
    public static let english = LanguageTag(known: "en")
    /// Arabic.
    public static let arabic = LanguageTag(known: "ar")
    /// Spanish.
    public static let spanish = LanguageTag(known: "es")
    /// Russian.
    public static let russian = LanguageTag(known: "ru")
    /// French.
    public static let french = LanguageTag(known: "fr")
    /// Chinese, its script not said.
    public static let chinese = LanguageTag(known: "zh")
    /// Chinese in simplified characters.
    public static let simplifiedChinese = LanguageTag(known: "zh-Hans")
    /// Chinese in traditional characters.
    public static let traditionalChinese = LanguageTag(known: "zh-Hant")
    /// A language that is not known.
    public static let undetermined = LanguageTag(known: "und")
}

extension LanguageTag: Codable, CodingKeyRepresentable {
    /// Reads a tag written as a string.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` when the string is no language tag.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let tag = LanguageTag(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not a language tag.")
        }
        self = tag
    }

    /// Writes the tag as a string.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }

    /// The tag as the key of a keyed container.
    public var codingKey: any CodingKey { Key(stringValue: code) }

    /// Creates a tag from the key of a keyed container.
    ///
    /// - Parameter codingKey: A key whose string is a language tag; otherwise the result is `nil`.
    public init?<Source: CodingKey>(codingKey: Source) {
        self.init(codingKey.stringValue)
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
