import HexaplaCore

/// A pattern that reads article and language from a path, such as `{article}/{language}.txt`.
///
/// Besides the two placeholders and literal text (ASCII letters match in either case) a `*` stands for any text. No
/// part reaches over a `/`. A placeholder may stand more than once; it must then read the same each time. Without
/// `{article}` the name of the corpus folder is the article.
struct Layout: Sendable, Hashable {
    /// What a path says.
    struct Match: Sendable, Hashable {
        let article: String?
        let language: LanguageTag
        let spelling: String
    }

    /// The pattern as written.
    let pattern: String
    private let components: [[Part]]
    private let endings: Endings

    private enum Part: Sendable, Hashable {
        case literal([UInt8])
        case article
        case language
        case any
    }

    /// The layouts that are tried when none is given, the likeliest first.
    static let automatic: [Layout] = [
        "{article}/{language}.txt", "{language}/{article}.txt", "{article}.{language}.txt",
        "{article}_{language}.txt", "{article}-{language}.txt", "{language}.txt",
    ].compactMap { try? Layout($0, endings: .anyDocument) }

    /// What a pattern's ending stands for.
    enum Endings: Sendable, Hashable {
        /// Itself.
        case asWritten
        /// `.txt` for the ending of any document, also of a compressed one: `.html`, `.docx`, `.txt.gz` …
        case anyDocument
    }

    /// Reads a pattern.
    init(_ pattern: String, endings: Endings = .asWritten) throws(PipelineError) {
        let trimmed = pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern
        var components: [[Part]] = []
        for component in trimmed.split(separator: "/") {
            components.append(try Self.parts(of: component, in: pattern))
        }
        guard components.contains(where: { $0.contains(.language) }) else {
            throw PipelineError(.usage, "--layout", "The pattern '\(pattern)' has no {language}.")
        }
        self.pattern = pattern
        self.components = components
        self.endings = endings
    }

    private static func parts(of text: Substring, in pattern: String) throws(PipelineError) -> [Part] {
        var parts: [Part] = []
        var rest = text
        while let first = rest.first {
            if first == "*" {
                parts.append(.any)
                rest = rest.dropFirst()
            } else if first == "{" {
                guard let end = rest.firstIndex(of: "}"), let part = placeholder(rest[...end]) else {
                    throw PipelineError(
                        .usage, "--layout",
                        "The pattern '\(pattern)' has a placeholder other than {article} and {language}.")
                }
                parts.append(part)
                rest = rest[rest.index(after: end)...]
            } else {
                let literal = rest.prefix { $0 != "{" && $0 != "*" }
                parts.append(.literal(literal.utf8.map(lower)))
                rest = rest[literal.endIndex...]
            }
        }
        return parts
    }

    private static func placeholder(_ text: Substring) -> Part? {
        switch text {
        case "{article}": .article
        case "{language}", "{lang}": .language
        default: nil
        }
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    /// Reads the first of several names of a document that says something.
    func match(_ names: [String]) -> Match? {
        for name in names {
            if let match = match(name) { return match }
        }
        return nil
    }

    /// Reads a path.
    ///
    /// - Parameter path: A path relative to the corpus folder, with `/`.
    /// - Returns: Article and language; `nil` when the pattern does not explain the path.
    func match(_ path: String) -> Match? {
        let names = (endings == .anyDocument ? DocumentName.asText(path) : path).split(separator: "/")
        guard names.count == components.count else { return nil }
        var captured = Captured()
        for (parts, name) in zip(components, names) {
            guard let more = Self.match(parts[...], name, captured) else { return nil }
            captured = more
        }
        guard let language = captured.language, let spelling = captured.spelling else { return nil }
        return Match(article: captured.article, language: language, spelling: spelling)
    }

    private struct Captured {
        var article: String?
        var language: LanguageTag?
        var spelling: String?
    }

    /// Matches the parts of one component; the languages are tried from the longest spelling to the shortest.
    private static func match(_ parts: ArraySlice<Part>, _ name: Substring, _ captured: Captured) -> Captured? {
        guard let part = parts.first else { return name.isEmpty ? captured : nil }
        let rest = parts.dropFirst()
        if case .literal(let literal) = part {
            guard name.utf8.count >= literal.count, zip(literal, name.utf8).allSatisfy({ $0 == lower($1) }) else {
                return nil
            }
            return match(rest, Substring(name.utf8.dropFirst(literal.count)), captured)
        }
        for end in ends(of: part, in: name, isLast: rest.isEmpty) {
            guard let more = capture(part, name[..<end], captured) else { continue }
            if let found = match(rest, name[end...], more) { return found }
        }
        return nil
    }

    /// Where a placeholder may end: languages and `*` as late as they can, articles as early as they can, so that
    /// the longest language is found in `a1-zh-CN`.
    private static func ends(of part: Part, in name: Substring, isLast: Bool) -> [Substring.Index] {
        if isLast { return [name.endIndex] }
        let all = Array(name.indices.dropFirst()) + (name.isEmpty ? [] : [name.endIndex])
        return part == .article ? all : all.reversed()
    }

    private static func capture(_ part: Part, _ text: Substring, _ captured: Captured) -> Captured? {
        var captured = captured
        switch part {
        case .article:
            guard !text.isEmpty, captured.article == nil || captured.article == String(text) else { return nil }
            captured.article = String(text)
        case .language:
            guard let language = LanguageSpelling.language(text),
                captured.spelling == nil || captured.spelling == String(text)
            else { return nil }
            captured.language = language
            captured.spelling = String(text)
        case .any, .literal: break
        }
        return captured
    }
}
