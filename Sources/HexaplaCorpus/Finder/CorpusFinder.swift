import HexaplaCore
import HexaplaLanguage
package import HexaplaSystem

extension Corpus {
    /// Looks for the documents of a corpus.
    ///
    /// The order in which folders list their files never matters. Files that no layout explains are set aside with a
    /// reason; files and folders that cannot be used are failures.
    ///
    /// - Parameters:
    ///   - root: The corpus folder.
    ///   - options: How to look.
    ///   - reader: What reads files whose names say nothing; without it they are set aside.
    /// - Returns: The articles with their files, what was set aside, and what failed.
    /// - Throws: `PipelineError` when the folder is missing, the manifest is wrong, or there is no document at all: no
    ///   layout fits, or the one asked for explains no file.
    package static func find(
        in root: String, options: CorpusOptions = CorpusOptions(), reader: (any ContentReading)? = nil
    ) throws(PipelineError) -> Corpus {
        guard Files.isDirectory(root) else {
            let reason = Files.exists(root) ? "It is a file; a corpus is a folder." : "There is no such folder."
            throw PipelineError(.input, root, reason)
        }
        var finder = CorpusFinder(options: options, reader: reader)
        let layout = try finder.collect(root: root)
        try finder.refuseNothing(root: root, layout: layout)
        return finder.corpus(root: root, layout: layout)
    }
}

/// Gathers documents into articles.
struct CorpusFinder {
    let options: CorpusOptions
    private let reader: (any ContentReading)?
    private var byContent = ContentLayout.Result()
    private(set) var candidates: [CorpusFile] = []
    var setAside: [SetAside] = []
    var failures: [InputFailure] = []
    /// The paths of all documents that were looked at, before any layout.
    private(set) var seen: [String] = []

    init(options: CorpusOptions, reader: (any ContentReading)? = nil) {
        self.options = options
        self.reader = reader
    }

    /// Collects the documents.
    ///
    /// - Returns: The name of the layout.
    mutating func collect(root: String) throws(PipelineError) -> String {
        if let manifest = options.manifest {
            try collectManifest(manifest, root: root)
            return "manifest"
        }
        let walk = FolderWalk(root: root, excluding: options.excluded, followingLinks: options.followLinks)
        failures += walk.failures.map {
            InputFailure(code: .unusableEntry, path: $0.path, article: nil, language: nil, reason: $0.reason)
        }
        setAside += walk.setAside.map { SetAside(path: $0.path, code: .leftAlone, reason: $0.reason) }
        let documents = unpack(walk.files)
        if documents.isEmpty { throw nothingToRead(root) }
        if let reader, ContentLayout.isWanted(options.layout, documents: documents, languages: options.spelled) {
            try placeByContent(documents, reader, root)
            return "content"
        }
        let layout = try LayoutChooser.choose(
            options.layout, documents: documents, root: root, languages: options.spelled)
        for document in documents { take(document, layout, root) }
        if let reader, options.layout == "auto" { placeRest(documents, layout, reader) }
        return layout.pattern
    }

    mutating func unpack(_ files: [FolderWalk.File]) -> [ListedDocument] {
        var unpacker = Unpacker(limits: options.limits, spool: options.spool.map(Spool.init))
        for file in files { unpacker.take(file) }
        failures += unpacker.failures
        setAside += unpacker.setAside
        seen = unpacker.documents.map(\.path)
        return unpacker.documents
    }

    private mutating func take(_ document: ListedDocument, _ layout: Layout, _ root: String) {
        if let statement = document.statement { return take(document, statement) }
        guard let match = layout.match(document.names) else {
            let reason = "\(Self.unexplained) \(layout.pattern) does not explain the name."
            return setAside.append(SetAside(path: document.path, code: .unexplainedName, reason: reason))
        }
        let article = match.article ?? Files.name(of: Files.real(root))
        add(document, article: article, match.language, match.spelling)
    }

    /// How the reason begins for a file that the layout does not explain.
    static let unexplained = "The layout"

    /// Takes a document that says itself what it is.
    private mutating func take(_ document: ListedDocument, _ statement: ListedDocument.Statement) {
        guard let language = LanguageTag(statement.language), options.spelled.contains(language.base) else {
            let reason =
                "Line \(statement.line) is in '\(statement.language)', which is none of the languages asked for."
            return setAside.append(SetAside(path: document.path, code: .languageNotAsked, reason: reason))
        }
        add(document, article: statement.article, language.base, statement.language)
    }

    private mutating func add(
        _ document: ListedDocument, article: String, _ language: LanguageTag, _ spelling: String
    ) {
        if let objection = ArticleID.objection(to: article.composed) {
            let reason = document.statement.map { "Line \($0.line): \(objection)" } ?? objection
            return failures.append(
                InputFailure(
                    code: .unusableEntry, path: document.path, article: nil, language: language, reason: reason))
        }
        let id = DocumentID(article: article.composed, language: language)
        add(document.file(id, spelling: spelling))
    }

    mutating func add(_ file: CorpusFile) {
        if file.id.language == options.canonical || options.languages.contains(file.id.language) {
            candidates.append(file)
        } else {
            let reason = "The language \(file.id.language) was not asked for."
            setAside.append(SetAside(path: file.path, code: .languageNotAsked, reason: reason))
        }
    }

    /// Puts the documents into articles; of two files for one language the first by path is taken.
    consuming func corpus(root: String, layout: String) -> Corpus {
        candidates.sort { precedes($0.path, $1.path) }
        var articles: [String: [LanguageTag: CorpusFile]] = [:]
        for file in candidates {
            let (article, language) = (file.id.article, file.id.language)
            guard let first = articles[article]?[language] else {
                articles[article, default: [:]][language] = file
                continue
            }
            failures.append(Self.doubled(file, first))
        }
        let inOrder = articles.sorted { precedes($0.key, $1.key) }
            .map { CorpusArticle(id: $0.key, files: $0.value.values.sorted { $0.id.language < $1.id.language }) }
        var corpus = Corpus(
            root: root, layout: layout, articles: inOrder,
            setAside: setAside.sorted { precedes($0.path, $1.path) },
            failures: failures.sorted { precedes($0.subject, $1.subject) })
        corpus.matches = byContent.matches
        corpus.findings = byContent.findings
        return options.shard.map(corpus.part) ?? corpus
    }

    private static func doubled(_ file: CorpusFile, _ first: CorpusFile) -> InputFailure {
        let reason =
            "The files '\(first.path)' and '\(file.path)' are both the '\(file.id.language)' version of"
            + " '\(file.id.article)'; the first was taken."
        return InputFailure(
            code: .doubledLanguage, path: file.path, article: file.id.article, language: file.id.language,
            reason: reason)
    }
}

extension CorpusFinder {
    /// Puts all files into articles by what they say.
    private mutating func placeByContent(
        _ documents: [ListedDocument], _ reader: any ContentReading, _ root: String
    ) throws(PipelineError) {
        for document in documents {
            if let statement = document.statement { take(document, statement) }
        }
        let layout = ContentLayout(
            reader: reader, canonical: options.canonical, languages: options.languages, keepsLoneEnglish: true)
        take(layout.place(documents.filter { $0.statement == nil }))
        guard !candidates.isEmpty else {
            throw PipelineError(
                .input, root,
                "The names of the files (\(seen.count), such as \(Self.examples(seen))) do not say which articles and "
                    + "languages they are, and none of them holds \(reader.indefiniteCanonical) text; say how they are named with "
                    + "--layout or --manifest.")
        }
    }

    /// Offers the files that the layout does not explain to the articles that lack their language.
    private mutating func placeRest(_ documents: [ListedDocument], _ layout: Layout, _ reader: any ContentReading) {
        let ending = DocumentName.ending(of: layout.pattern)
        let rest = documents.filter { document in
            document.statement == nil && layout.match(document.names) == nil
                && DocumentName.ending(of: DocumentName.asText(document.path)) == ending
        }
        guard !rest.isEmpty else { return }
        let byPath = Dictionary(documents.map { ($0.path, $0) }) { first, _ in first }
        let languages = Dictionary(grouping: candidates, by: \.id.article).mapValues { Set($0.map(\.id.language)) }
        let canonicals = candidates.filter { $0.id.language == options.canonical }.compactMap { file in
            byPath[file.path].map {
                ContentLayout.Canonical(
                    file: $0, article: file.id.article, languages: languages[file.id.article] ?? [])
            }
        }
        let restPaths = Set(rest.map(\.path))
        setAside.removeAll { restPaths.contains($0.path) }
        take(
            ContentLayout(
                reader: reader, canonical: options.canonical, languages: options.languages, keepsLoneEnglish: false
            )
            .place(rest, canonicals: canonicals, takenIDs: Set(languages.keys)))
    }

    private mutating func take(_ result: ContentLayout.Result) {
        candidates += result.files
        setAside += result.setAside
        failures += result.failures
        byContent = result
    }
}
