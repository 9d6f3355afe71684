import HexaplaCore

/// Matches one component of a path with one component of a pattern.
///
/// What failed once is not tried again: a rest of the pattern at a place of the name, with what the placeholders in
/// that rest have read already. So the work is a product of lengths, not a power, however many `*` there are.
package struct LayoutMatcher {
    /// What the placeholders have read.
    package struct Captured: Sendable, Hashable {
        var article: String?
        var language: LanguageTag?
        var spelling: String?
    }

    /// A rest of the pattern at a place of the name.
    private struct State: Hashable {
        let part: Int
        let place: Int
        let article: String?
        let spelling: String?
    }

    private let parts: [Layout.Part]
    private let languages: Set<LanguageTag>
    private var failed: Set<State> = []
    /// How many places were tried.
    private(set) var steps = 0

    /// A file system allows 255 bytes; a longer name from an archive is explained by no pattern.
    private static let longestName = 1024
    /// More places are tried for no name; a pattern that needs them has a placeholder twice between several `*`.
    private static let mostSteps = 2_000_000
    /// No spelling of a language is longer, such as `zho-Hans-CN`.
    private static let longestSpelling = 16

    init(_ parts: [Layout.Part], languages: Set<LanguageTag> = CorpusOptions().spelled) {
        self.languages = languages
        self.parts = parts
    }

    /// Reads a name; the languages are tried from the longest spelling to the shortest.
    ///
    /// - Parameters:
    ///   - name: The component of the path.
    ///   - captured: What the components before it have read.
    /// - Returns: What was read; `nil` when the pattern does not explain the name.
    mutating func match(_ name: Substring, _ captured: Captured) -> Captured? {
        name.utf8.count <= Self.longestName ? match(from: 0, name, captured) : nil
    }

    private mutating func match(from index: Int, _ name: Substring, _ captured: Captured) -> Captured? {
        guard index < parts.count else { return name.isEmpty ? captured : nil }
        if case .literal(let literal) = parts[index] {
            guard name.utf8.count >= literal.count, zip(literal, name.utf8).allSatisfy({ $0 == Layout.lower($1) })
            else { return nil }
            return match(from: index + 1, Substring(name.utf8.dropFirst(literal.count)), captured)
        }
        let state = state(index, name, captured)
        if failed.contains(state) { return nil }
        for end in ends(of: index, in: name, captured) {
            steps += 1
            if steps > Self.mostSteps { return nil }
            guard let more = capture(parts[index], name[..<end], captured) else { continue }
            if let found = match(from: index + 1, name[end...], more) { return found }
        }
        failed.insert(state)
        return nil
    }

    /// What decides whether the rest of the pattern can match; what no later part looks at is no part of it.
    private func state(_ index: Int, _ name: Substring, _ captured: Captured) -> State {
        let rest = parts[index...]
        return State(
            part: index, place: name.utf8.count, article: rest.contains(.article) ? captured.article : nil,
            spelling: rest.contains(.language) ? captured.spelling : nil)
    }

    /// Where a part may end: languages and `*` as late as they can, articles as early as they can, so that the longest
    /// language is found in `a1-zh-CN`; where the part was read before, only behind the same text.
    private func ends(of index: Int, in name: Substring, _ captured: Captured) -> [Substring.Index] {
        if index == parts.count - 1 { return [name.endIndex] }
        let known =
            switch parts[index] {
            case .article: captured.article
            case .language: captured.spelling
            case .any, .literal: String?.none
            }
        if let known {
            return name.index(name.startIndex, offsetBy: known.count, limitedBy: name.endIndex).map { [$0] } ?? []
        }
        let all = Array(name.indices.dropFirst()) + (name.isEmpty ? [] : [name.endIndex])
        return parts[index] == .article ? all : all.reversed()
    }

    private func capture(_ part: Layout.Part, _ text: Substring, _ captured: Captured) -> Captured? {
        var captured = captured
        switch part {
        case .article:
            guard !text.isEmpty, captured.article == nil || captured.article == String(text) else { return nil }
            captured.article = String(text)
        case .language:
            guard text.utf8.count <= Self.longestSpelling,
                let language = LanguageSpelling.language(text, among: languages),
                captured.spelling == nil || captured.spelling == String(text)
            else { return nil }
            captured.language = language
            captured.spelling = String(text)
        case .any, .literal: break
        }
        return captured
    }
}
