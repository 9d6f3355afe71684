package import HexaplaCore
package import HexaplaSystem

/// A pattern that reads article and language from a path, such as `{article}/{language}.txt`.
///
/// Besides the two placeholders and literal text (ASCII letters match in either case) a `*` stands for any text. No
/// part reaches over a `/`. A placeholder may stand more than once; it must then read the same each time. Without
/// `{article}` the name of the corpus folder is the article.
package struct Layout: Sendable, Hashable {
    /// What a path says.
    package struct Match: Sendable, Hashable {
        package let article: String?
        package let language: LanguageTag
        package let spelling: String
    }

    /// The pattern as written.
    package let pattern: String
    private let components: [[Part]]
    private let endings: Endings
    private let languages: Set<LanguageTag>

    package enum Part: Sendable, Hashable {
        case literal([UInt8])
        case article
        case language
        case any
    }

    /// The layouts that are tried when none is given, the likeliest first.
    package static func automatic(_ languages: Set<LanguageTag> = CorpusOptions().spelled) -> [Layout] {
        [
            "{article}/{language}.txt", "{language}/{article}.txt", "{article}.{language}.txt",
            "{article}_{language}.txt", "{article}-{language}.txt", "{language}.txt",
        ].compactMap { try? Layout($0, endings: .anyDocument, languages: languages) }
    }

    /// What a pattern's ending stands for.
    package enum Endings: Sendable, Hashable {
        /// Itself.
        case asWritten
        /// `.txt` for the ending of any document, also of a compressed one: `.html`, `.docx`, `.txt.gz` …
        case anyDocument
    }

    /// Reads a pattern.
    package init(
        _ pattern: String, endings: Endings = .asWritten, languages: Set<LanguageTag> = CorpusOptions().spelled
    ) throws(PipelineError) {
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
        self.languages = languages
    }

    private static func parts(of text: Substring, in pattern: String) throws(PipelineError) -> [Part] {
        var parts: [Part] = []
        var rest = text
        while let first = rest.first {
            if first == "*" {
                if parts.last != .any { parts.append(.any) }
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

    package static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    /// Reads the first of several names of a document that says something.
    package func match(_ names: [String]) -> Match? {
        for name in names {
            if let match = match(name) { return match }
        }
        return nil
    }

    /// Reads a path.
    ///
    /// - Parameter path: A path relative to the corpus folder, with `/`.
    /// - Returns: Article and language; `nil` when the pattern does not explain the path.
    package func match(_ path: String) -> Match? {
        let names = (endings == .anyDocument ? DocumentName.asText(path) : path).split(separator: "/")
        guard names.count == components.count else { return nil }
        var captured = LayoutMatcher.Captured()
        for (parts, name) in zip(components, names) {
            var matcher = LayoutMatcher(parts, languages: languages)
            guard let more = matcher.match(name, captured) else { return nil }
            captured = more
        }
        guard let language = captured.language, let spelling = captured.spelling else { return nil }
        return Match(article: captured.article, language: language, spelling: spelling)
    }
}
