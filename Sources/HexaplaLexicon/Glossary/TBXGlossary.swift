package import HexaplaCore
import HexaplaMarkup

/// The terms of a TBX file (ISO 30042), by concept and language.
///
/// Both forms of the core structure are read: `martif`, `termEntry`, `langSet`, `tig` or `ntig` (2008, TBX-Basic v2) and
/// `tbx`, `conceptEntry`, `langSec`, `termSec` (2019, v3). Of a region only its language is kept (`fr-CA` is French);
/// what is said about the terms is passed over.
package struct TBXGlossary: Sendable, Hashable {
    /// What is meant by terms of several languages.
    package struct Concept: Sendable, Hashable {
        /// The terms of each language, in file order, each once.
        package fileprivate(set) var terms: [LanguageTag: [String]] = [:]
    }

    /// The concepts, in file order.
    package private(set) var concepts: [Concept] = []

    /// Whether a file is XML and no table: its first character other than white space is `<`.
    ///
    /// - Parameter bytes: The file.
    /// - Returns: `true` for XML in UTF-8 or UTF-16.
    package static func isXML(_ bytes: [UInt8]) -> Bool {
        let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0A, 0x0D]
        return bytes.first { !marks.contains($0) } == 0x3C
    }

    /// Reads a glossary.
    ///
    /// - Parameter bytes: The file: XML in any encoding it declares.
    /// - Throws: `GlossaryError` when it is damaged or no TBX.
    package init(_ bytes: [UInt8]) throws(GlossaryError) {
        var walk = TBXWalk()
        do {
            try XMLReader.forEachEvent(in: TBXDoctype.blanked(bytes)) { walk.take($0) }
        } catch {
            // A walk that began with another element says more than the trouble further on.
            throw walk.foreignRoot.map { .noTBX(root: $0) } ?? .damaged(line: error.line, reason: error.message)
        }
        if let root = walk.foreignRoot { throw .noTBX(root: root) }
        concepts = walk.concepts
    }

    /// The most pairs that are taken of one concept: a concept with hundreds of terms is no concept.
    package static let mostPairs = 1000

    /// The pairs of terms that mean the same.
    ///
    /// - Parameters:
    ///   - left: A language.
    ///   - right: Another.
    /// - Returns: Each term of the one with each of the other, concept by concept, up to `mostPairs` of each; how many
    ///   concepts have no term in one of the two; how many pairs were left out.
    package func pairs(
        _ left: LanguageTag, _ right: LanguageTag
    ) -> (terms: [(String, String)], without: Int, cut: Int) {
        var pairs: [(String, String)] = []
        var (without, cut) = (0, 0)
        for concept in concepts {
            let (ours, theirs) = (concept.terms[left.base] ?? [], concept.terms[right.base] ?? [])
            if ours.isEmpty || theirs.isEmpty { without += 1 }
            let all = ours.count * theirs.count
            for place in 0..<min(all, Self.mostPairs) {
                pairs.append((ours[place / theirs.count], theirs[place % theirs.count]))
            }
            cut += max(0, all - Self.mostPairs)
        }
        return (pairs, without, cut)
    }
}

/// Why a glossary cannot be used.
package enum GlossaryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The XML is damaged, or does what is not allowed, at a line (0 when it is not known).
    case damaged(line: Int, reason: String)
    /// The XML is another format: this is its first element.
    case noTBX(root: String)

    /// A full sentence with what to do.
    package var description: String {
        switch self {
        case .damaged(_, let reason): "\(reason) Export the glossary anew."
        case .noTBX(let root):
            "The file is XML but no TBX: it begins with '\(root)', not with 'tbx' or 'martif'. Export the glossary as "
                + "TBX, or as a table of two columns."
        }
    }
}

/// Where a walk through a TBX file is.
private struct TBXWalk {
    private static let roots: Set<String> = ["tbx", "martif"]
    private static let entries: Set<String> = ["conceptEntry", "termEntry"]
    private static let languages: Set<String> = ["langSec", "langSet"]
    private static let groups: Set<String> = ["termSec", "tig", "termGrp"]

    private(set) var concepts: [TBXGlossary.Concept] = []
    private(set) var foreignRoot: String?
    private var path: [String] = []
    private var concept: TBXGlossary.Concept?
    private var language: LanguageTag?
    /// The terms of the open concept.
    private var seen: Set<Known> = []

    private struct Known: Hashable {
        let language: LanguageTag
        let term: String
    }
    /// How deep the open term is, and its text so far.
    private var term: (depth: Int, text: [UInt8])?

    mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let name, let attributes): start(name.local, attributes)
        case .text(let text): term?.text += text
        case .end: end()
        }
    }

    private mutating func start(_ name: String, _ attributes: [XMLAttribute]) {
        if path.isEmpty, !Self.roots.contains(name) { foreignRoot = name }
        if Self.entries.contains(name) {
            concept = TBXGlossary.Concept()
            seen = []
        }
        if Self.languages.contains(name) {
            let code = attributes.first { $0.name.local == "lang" }?.value
            language = code.flatMap { LanguageTag($0)?.base }
        }
        if name == "term", term == nil, Self.groups.contains(path.last ?? "") { term = (path.count, []) }
        path.append(name)
    }

    private mutating func end() {
        let name = path.popLast() ?? ""
        if let open = term, open.depth == path.count {
            add(String(decoding: open.text, as: UTF8.self))
            term = nil
        }
        if Self.languages.contains(name) { language = nil }
        if Self.entries.contains(name), let done = concept {
            concepts.append(done)
            concept = nil
        }
    }

    private mutating func add(_ text: String) {
        let term = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !term.isEmpty, let language else { return }
        guard seen.insert(Known(language: language, term: term)).inserted else { return }
        concept?.terms[language, default: []].append(term)
    }
}

/// The document type declaration that TBX files of 2008 begin with.
private enum TBXDoctype {
    /// The file with spaces in place of a declaration that names a DTD and holds nothing of its own.
    ///
    /// The DTD is never read, and lines keep their numbers. One with declarations inside stays, and is refused by the
    /// reader.
    static func blanked(_ bytes: [UInt8]) -> [UInt8] {
        let mark = Array("<!DOCTYPE".utf8)
        let head = bytes.prefix(4096)
        guard let start = head.indices.first(where: { head[$0...].starts(with: mark) }) else { return bytes }
        guard let end = head[start...].firstIndex(of: UInt8(ascii: ">")), !head[start...end].contains(UInt8(ascii: "["))
        else { return bytes }
        var result = bytes
        for place in start...end where result[place] != 0x0A { result[place] = 0x20 }
        return result
    }
}
