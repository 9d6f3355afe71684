package import HexaplaAlign
package import HexaplaCore
package import HexaplaDetect
package import HexaplaFacts
package import HexaplaLanguage
package import HexaplaLexicon
package import HexaplaRead
package import HexaplaRecord
package import HexaplaSystem

/// The resource files as the values that the stages take.
package struct StageResources: Sendable {
    /// The folder they were read from.
    package let folder: String
    /// What joined the files of the folder, each with its digest.
    private var additions: [String] = []
    /// What is known of each language that has a folder.
    package internal(set) var languages: LanguageSet { didSet { facts = FactReaders(languages) } }
    /// What reads the facts of each language.
    package private(set) var facts: FactReaders
    /// How switchers name other languages.
    package internal(set) var otherSwitcherNames: [LanguageLists.SwitcherName]
    /// The names of news agencies as datelines write them.
    package internal(set) var agencies: [String]
    /// The language profile.
    package let profile: LanguageProfile
    /// The statistics of the encodings.
    package internal(set) var encodings: EncodingModel
    /// The letters by which names are matched across scripts.
    package internal(set) var skeletons: SkeletonTable
    /// The constants of the aligner.
    package internal(set) var weights: AlignWeights
    /// The lexicon of each language that has one.
    package private(set) var lexicons: [LanguageTag: Lexicon]
    /// A person's verdicts on beads, where there are any.
    package private(set) var review: ReviewFile?
    /// Vectors of sentences, where there are any.
    package private(set) var vectors: SentenceVectors?
    /// What each finding code means.
    package internal(set) var findings: FindingCatalogue
    /// The templates of the report, by file name.
    package internal(set) var templates: [String: String]

    /// Reads all resource files of a folder.
    ///
    /// - Parameters:
    ///   - folder: The folder, as `ResourceLocator` gives it.
    ///   - needsLexicons: Whether lexicons are opened; the commands that make new ones do without.
    /// - Throws: `PipelineError` naming the file that is missing or damaged.
    package init(folder: String, needsLexicons: Bool = true) throws(PipelineError) {
        let store = ResourceStore(folder: folder)
        self.folder = folder
        languages = try store.languages()
        facts = FactReaders(languages)
        otherSwitcherNames = try store.list("languages/switcher-other.txt", LanguageListParser.switcherNames)
        agencies = try store.firstColumn("languages/agencies.txt")
        profile = try store.profile()
        encodings = try store.encodingModel()
        skeletons = SkeletonTable(parsing: try store.text("languages/skeleton.txt"))
        weights = try store.alignWeights()
        lexicons = needsLexicons ? try store.lexicons() : [:]
        findings = try store.findingCatalogue()
        templates = try store.templates()
    }

    /// The digest of all files that can change a result, those of the folder and what joined them.
    ///
    /// - Throws: `PipelineError` naming the file that cannot be read.
    package var digest: String {
        get throws(PipelineError) {
            var digest = try ResourceStore(folder: folder).digest()
            for addition in additions { digest = try SHA256.hex(of: Array("\(digest) \(addition)".utf8)) }
            return digest
        }
    }

    /// The languages that can be aligned to English, those that have a folder, in the order of the columns.
    ///
    /// - Parameter folder: The folder of the resource files.
    /// - Returns: The languages, those without a place of their own by code.
    /// - Throws: `PipelineError` naming the folder of a language that has none of its names, or the line of its
    ///   `language.tsv` that cannot be read.
    package static func versions(in folder: String) throws(PipelineError) -> [LanguageTag] {
        try languagesWithoutLists(in: folder).versions
    }

    /// What is known of the languages that have a folder, without their lists: far less to read.
    ///
    /// - Parameter folder: The folder of the resource files.
    /// - Returns: The languages.
    /// - Throws: `PipelineError`, as `versions(in:)`.
    package static func languagesWithoutLists(in folder: String) throws(PipelineError) -> LanguageSet {
        let store = ResourceStore(folder: folder)
        var languages: [Language] = []
        for tag in try store.languageTags() { languages.append(try store.languageWithoutLists(tag)) }
        return LanguageSet(languages)
    }

    /// The same resources with a person's verdicts on beads.
    ///
    /// - Parameter path: The review's file.
    /// - Returns: The resources; their digest takes the review in.
    /// - Throws: `PipelineError` when the file cannot be read, or its first row does not name the columns.
    package func using(review path: String) throws(PipelineError) -> StageResources {
        var resources = self
        let file = try ReviewFile(path: path, languages: languages)
        resources.review = file
        resources.additions.append("review \(file.sha256)")
        return resources
    }

    /// The same resources with vectors of sentences.
    ///
    /// - Parameter folder: A folder of vectors.
    /// - Returns: The resources; their digest takes the vectors in.
    /// - Throws: `PipelineError` when a file is missing or does not fit.
    package func using(vectors folder: String) throws(PipelineError) -> StageResources {
        var resources = self
        let vectors = try VectorFolder(folder, languages: languages)
        resources.vectors = vectors.vectors
        resources.additions.append("vectors \(vectors.digest)")
        return resources
    }

    /// The same resources with the lexicons that a first pass has made; the digest is still that of the files.
    package func using(_ learnt: [LanguageTag: Lexicon]) -> StageResources {
        var resources = self
        resources.lexicons.merge(learnt) { $1 }
        return resources
    }

    /// The same resources with a lexicon in place of the shipped one of its language.
    ///
    /// - Parameter path: The lexicon's file.
    /// - Returns: The resources; their digest takes the lexicon in.
    /// - Throws: `PipelineError` when the file is no lexicon that can be used.
    package func using(lexicon path: String) throws(PipelineError) -> StageResources {
        var resources = self
        do {
            let lexicon = try Lexicon(path: path)
            resources.lexicons[lexicon.language] = lexicon
            resources.additions.append("\(lexicon.language) \(SHA256.text(of: lexicon.digest))")
        } catch {
            throw PipelineError(.usage, path, "\(error)")
        }
        return resources
    }
}

extension ResourceStore {
    /// The languages that have a folder.
    func languages() throws(PipelineError) -> LanguageSet {
        let tags = try languageTags()
        let canonical = LanguageSet.usualCanonical
        guard tags.contains(canonical) else {
            throw unusable(
                "languages/\(canonical)", "The folder of the language that all others are aligned to is missing.")
        }
        var all: [Language] = []
        for tag in tags {
            let texts = try languageTexts(tag, Language.fileNames)
            do {
                all.append(try Language(tag) { texts[$0] })
            } catch {
                throw unusable("languages/\(error.file):\(error.line)", error.reason)
            }
        }
        return LanguageSet(all)
    }

    /// What is known of a language beside its lists, which are left out.
    func languageWithoutLists(_ tag: LanguageTag) throws(PipelineError) -> Language {
        let name = Language.factsName
        let texts = try languageTexts(tag, [name])
        do {
            let facts = try LanguageFacts(tag, overriddenBy: texts[name] ?? "", file: "\(tag)/\(name)")
            return Language(LanguageLists(language: tag), facts: facts)
        } catch {
            throw unusable("languages/\(error.file):\(error.line)", error.reason)
        }
    }

    /// Files of a language's folder by name; other files in it are not opened.
    private func languageTexts(
        _ tag: LanguageTag, _ wanted: Set<String>
    ) throws(PipelineError) -> [String: String] {
        let part = "languages/\(tag)/"
        var texts: [String: String] = [:]
        for name in names(in: part) where wanted.contains(name) { texts[name] = try text(part + name) }
        return texts
    }

    /// The languages that have a folder, by code; hidden names and files beside the folders are passed over.
    ///
    /// - Throws: `PipelineError` naming a folder that has not the name of a language, or a link that leads nowhere.
    func languageTags() throws(PipelineError) -> [LanguageTag] {
        var tags: [LanguageTag] = []
        for name in names(in: "languages") {
            let path = "languages/" + name
            let location = Files.join(folder, path)
            guard Files.exists(location) else { throw unusable(path, "The link leads nowhere; mend or remove it.") }
            guard Files.isDirectory(location) else { continue }
            let named = LanguageTag(name)?.base
            guard let tag = named, tag.code == name, tag != .undetermined else {
                let remedy = named.flatMap { $0 == .undetermined ? nil : ", here '\($0)'" } ?? ", such as 'de'"
                throw unusable(
                    path,
                    "'\(name)' is not the name of a language's folder: that is the language's code in its shortest form, "
                        + "without script or region\(remedy). Rename the folder or move it elsewhere.")
            }
            tags.append(tag)
        }
        return tags
    }

    package func list<Entry>(
        _ name: String, _ parse: (String, String) throws(LanguageListError) -> [Entry]
    ) throws(PipelineError) -> [Entry] {
        let text = try text(name)
        do {
            return try parse(text, name)
        } catch {
            throw unusable("\(error.file):\(error.line)", error.reason)
        }
    }

    /// The first field of each line that is no comment.
    func firstColumn(_ name: String) throws(PipelineError) -> [String] {
        ListText.entries(try text(name)).compactMap { line in line.fields.first { !$0.isEmpty } }
    }

    package func profile() throws(PipelineError) -> LanguageProfile {
        let name = "profiles/languages.hxlp"
        let bytes = try bytes(name)
        do {
            return try LanguageProfile(bytes: bytes)
        } catch {
            throw unusable(name, "The file is damaged: \(error)")
        }
    }

    func encodingModel() throws(PipelineError) -> EncodingModel {
        guard let file = names(in: "encodings").first(where: { !$0.hasSuffix(".md") }) else {
            throw unusable("encodings", "The folder holds no statistics of encodings.")
        }
        let name = "encodings/" + file
        let text = try text(name)
        do {
            return try EncodingModel(parsing: text)
        } catch {
            throw unusable(name, "The file is damaged: \(error)")
        }
    }

    func alignWeights() throws(PipelineError) -> AlignWeights {
        let name = "weights/align.json"
        let bytes = try bytes(name)
        do {
            return try AlignWeights(json: bytes)
        } catch {
            throw unusable(name, "The file is damaged: \(error)")
        }
    }

    package func lexicons() throws(PipelineError) -> [LanguageTag: Lexicon] {
        var lexicons: [LanguageTag: Lexicon] = [:]
        for name in names(in: "lexicons") where name.hasSuffix(".hxlex") {
            let path = "lexicons/" + name
            do {
                let lexicon = try Lexicon(path: Files.join(folder, path))
                lexicons[lexicon.language] = lexicon
            } catch {
                throw unusable(path, "\(error)")
            }
        }
        return lexicons
    }

    func findingCatalogue() throws(PipelineError) -> FindingCatalogue {
        try FindingCatalogue(text: try text("findings.tsv"), file: Files.join(folder, "findings.tsv"))
    }

    func templates() throws(PipelineError) -> [String: String] {
        var templates: [String: String] = [:]
        for name in names(in: "templates") { templates[name] = try text("templates/" + name) }
        return templates
    }
}
