import HexaplaCore
import HexaplaLanguage
import HexaplaSystem

/// The work of `ContentLayout`, step by step.
struct ContentSorting {
    /// An English text with its article.
    private struct English {
        let signature: ContentSignature
        let file: ListedDocument
        var article: String?
        let languages: Set<LanguageTag>
        let isExplained: Bool
        var hasVersion = false
    }

    private let layout: ContentLayout
    private let files: [ListedDocument]
    private var english: [English] = []
    private var versions: [LanguageTag: [(file: ListedDocument, signature: ContentSignature)]] = [:]
    private var result = ContentLayout.Result()

    private var canonicalName: String { layout.reader.canonicalName }

    init(layout: ContentLayout, files: [ListedDocument]) {
        self.layout = layout
        self.files = files.sorted { precedes($0.path, $1.path) }
    }

    /// Reads the files and sorts them by language.
    mutating func read() {
        let texts = files.filter { !ContentLayout.isDataFile($0.path) }
        for file in files where ContentLayout.isDataFile(file.path) {
            setAside(file.path, .noDocument, "The name ends like that of a data file, not of a text.")
        }
        var seen: [ContentSignature.Content: String] = [:]
        for (file, outcome) in zip(texts, layout.reader.read(texts)) {
            switch outcome {
            case .other(let reason): setAside(file.path, .noDocument, reason)
            case .stopped(let reason):
                result.failures.append(
                    InputFailure(code: .inputStopped, path: file.path, article: nil, language: nil, reason: reason))
            case .text(let signature):
                if let first = seen[signature.content] {
                    setAside(file.path, .sameText, "Its text is the same as that of '\(first)'.")
                    continue
                }
                seen[signature.content] = file.path
                take(file, signature)
            }
        }
    }

    private mutating func take(_ file: ListedDocument, _ signature: ContentSignature) {
        let language = signature.language
        if language == layout.canonical {
            english.append(
                English(signature: signature, file: file, article: nil, languages: [], isExplained: false))
        } else if layout.languages.contains(language) {
            versions[language, default: []].append((file, signature))
        } else {
            setAside(file.path, .languageNotAsked, "The language \(language) was not asked for.")
        }
    }

    /// Adds English files that names explain, when there is anything to put beside them.
    mutating func addCanonicals(_ canonicals: [ContentLayout.Canonical]) {
        let open = canonicals.filter { canonical in
            versions.keys.contains { !canonical.languages.contains($0) }
        }
        let outcomes = layout.reader.read(open.map(\.file))
        for (canonical, outcome) in zip(open, outcomes) {
            guard case .text(let signature) = outcome, signature.language == layout.canonical else { continue }
            english.append(
                English(
                    signature: signature, file: canonical.file, article: canonical.article,
                    languages: canonical.languages, isExplained: true))
        }
        english.sort { precedes($0.file.path, $1.file.path) }
    }

    /// Gives each English file that has no article an id of its own.
    mutating func nameArticles(takenIDs: Set<String>) {
        let open = english.indices.filter { english[$0].article == nil }
        let ids = ContentArticleID.ids(for: open.map { english[$0].file.path }, taken: takenIDs)
        for (index, id) in zip(open, ids) { english[index].article = id }
    }

    /// Matches the files of one language.
    mutating func match(_ language: LanguageTag) {
        guard let versions = versions[language], !versions.isEmpty else { return }
        let open = english.indices.filter { !english[$0].languages.contains(language) }
        let matcher = ContentMatcher(
            english: open.map { english[$0].signature }, versions: versions.map(\.signature),
            facts: layout.reader.languages.facts(of: language))
        var matched: Set<Int> = []
        for pair in matcher.pairs() {
            matched.insert(pair.version)
            let file = versions[pair.version].file
            pair.isSure
                ? join(file, language, open[pair.english], pair) : leave(file, language, open[pair.english], pair)
        }
        for (place, version) in versions.enumerated() where !matched.contains(place) {
            let reason =
                open.isEmpty
                ? "There is no \(canonicalName) text that it could be a version of."
                : "No \(canonicalName) text that is still open has anything in common with it."
            leave(version.file, language, code: .noCounterpart, reason)
        }
    }

    private mutating func join(
        _ file: ListedDocument, _ language: LanguageTag, _ index: Int, _ pair: ContentMatcher.Pair
    ) {
        let article = english[index].article ?? ""
        let path = english[index].file.path
        english[index].hasVersion = true
        let rival = pair.rival.map { "; the next best, '\($0.path)', shares \($0.evidence.count)" } ?? ""
        let reason = "The text is in '\(language)' and has \(pair.evidence.words) in common with '\(path)'\(rival)."
        add(file, article, language)
        result.matches.append(ContentMatch(path: file.path, article: article, language: language, reason: reason))
        result.findings.append(
            Finding(.matchedByContent, .info, reason, article: article, language: language, file: file.path))
    }

    private mutating func leave(
        _ file: ListedDocument, _ language: LanguageTag, _ index: Int, _ pair: ContentMatcher.Pair
    ) {
        let path = english[index].file.path
        let isTied = pair.rival.map { $0.evidence.score * 2 > pair.evidence.score } ?? false
        let rival = pair.rival.map { isTied ? " but '\($0.path)' fits nearly as well" : " which is too little" }
        leave(
            file, language, code: isTied ? .unsureCounterpart : .noCounterpart,
            "The text is in '\(language)'; the best \(canonicalName) text, '\(path)', has \(pair.evidence.words) in common,"
                + (rival ?? " which is too little") + ".")
    }

    private mutating func leave(
        _ file: ListedDocument, _ language: LanguageTag, code: FindingCode, _ reason: String
    ) {
        setAside(file.path, code, reason)
        result.findings.append(Finding(code, .warning, reason, language: language, file: file.path))
    }

    private mutating func setAside(_ path: String, _ code: FindingCode, _ reason: String) {
        result.setAside.append(SetAside(path: path, code: code, reason: reason))
    }

    private mutating func add(_ file: ListedDocument, _ article: String, _ language: LanguageTag) {
        result.files.append(file.file(DocumentID(article: article, language: language), spelling: language.code))
    }

    /// Adds the English files and hands over the result, by path.
    consuming func finish() -> ContentLayout.Result {
        for text in english where !text.isExplained {
            if text.hasVersion || layout.keepsLoneEnglish {
                add(text.file, text.article ?? "", layout.canonical)
            } else {
                let reason = "No version in another language was found for this \(canonicalName) text."
                leave(text.file, layout.canonical, code: .noCounterpart, reason)
            }
        }
        result.files.sort { precedes($0.path, $1.path) }
        result.matches.sort { precedes($0.path, $1.path) }
        result.setAside.sort { precedes($0.path, $1.path) }
        result.findings.sort { precedes($0.file ?? "", $1.file ?? "") }
        return result
    }
}

extension ContentSignature {
    /// What makes two texts the same.
    package struct Content: Hashable {
        let language: LanguageTag
        let length: Int
        let items: [ContentItem]
    }

    /// Language, length and items.
    package var content: Content { Content(language: language, length: length, items: items) }
}
