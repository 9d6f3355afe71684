import GRDB
import HexaplaCore
import HexaplaDatabase
import HexaplaLanguage
import HexaplaSystem

/// Answers queries from an index.
struct Finder {
    let database: Database
    let known: LanguageSet
    let cutters: WordCutters
    /// The languages of the corpus, in the order of the columns.
    let languages: [LanguageTag]
    let canonical: LanguageTag
    /// The number of sentences of each language.
    let sentences: [LanguageTag: Int]

    init(_ database: Database, known: LanguageSet) throws {
        self.database = database
        self.known = known
        cutters = WordCutters(known)
        let rows = try Row.fetchAll(
            database, sql: "SELECT code, is_canonical, sentences FROM language ORDER BY position")
        languages = try rows.compactMap { LanguageTag(try $0.text(0)) }
        canonical = try rows.first { try $0.int(1) == 1 }.flatMap { LanguageTag(try $0.text(0)) } ?? known.canonical
        sentences = Dictionary(zip(languages, try rows.map { try $0.int(2) })) { first, _ in first }
        guard sentences.values.contains(where: { $0 > 0 }) else {
            throw PipelineError(
                .usage, "output", "The run has no sentences; it must go to the segment stage (--until) or further.")
        }
    }

    /// Answers a query.
    func answer(_ query: FindQuery, lexicons: LexiconShelf) throws -> FindResult {
        let wanted = try query.languages.isEmpty ? languages : columns(query.languages, "--in")
        let shown = try query.columns.map { try columns($0, "--columns") } ?? languages
        let level = try level(query.level)
        let matchers = try matchers(query, wanted)
        let conditions = try conditions(query)
        var hits: [LanguageTag: [Int]] = [:]
        for (language, places) in try places(matchers) { hits[language] = places }
        let links = try Links(database, level: level, canonical: canonical)
        for condition in conditions {
            hits = try ConditionFilter(finder: self, links: links).filter(hits, condition)
        }
        let all = wanted.flatMap { language in (hits[language] ?? []).map { (id: $0, language: language) } }
            .sorted { $0.id < $1.id }
        let given = query.limit == 0 ? all[...] : all.prefix(query.limit)
        let builder = try HitBuilder(finder: self, links: links, columns: shown, conditions: conditions)
        var renderings: Renderings?
        if query.hasRenderings, query.mode != .regex {
            renderings = try RenderingSearch(finder: self, lexicons: lexicons)
                .renderings(of: query, hits, wanted)
        }
        return FindResult(
            text: query.text, mode: query.mode, level: level, counts: try counts(hits, wanted),
            hits: try given.map { try builder.hit($0.id, $0.language, matchers) }, renderings: renderings)
    }

    /// Languages of the corpus; one that it has not is an error that names those it has.
    private func columns(_ wanted: [LanguageTag], _ option: String) throws(PipelineError) -> [LanguageTag] {
        for language in wanted where !languages.contains(language.base) {
            let codes = languages.map(\.code).joined(separator: ", ")
            throw PipelineError(.usage, option, "The run has no texts in '\(language)'; it has \(codes).")
        }
        return languages.filter(Set(wanted.map(\.base)).contains)
    }

    /// The level of links: that asked for, or the finest that the run has.
    func level(_ asked: AlignmentLevel?) throws -> AlignmentLevel {
        if let asked { return asked }
        let hasSentences = try Bool.fetchOne(database, sql: "SELECT EXISTS(SELECT 1 FROM bead_sentence)") ?? false
        return hasSentences ? .sentence : .paragraph
    }

    /// The query made ready for each language.
    private func matchers(
        _ query: FindQuery, _ wanted: [LanguageTag]
    ) throws(PipelineError) -> [LanguageTag: TextMatcher] {
        var matchers: [LanguageTag: TextMatcher] = [:]
        for language in wanted {
            matchers[language] = try TextMatcher(query.text, query.mode, cutters[language], subject: "query")
        }
        return matchers
    }

    private func conditions(_ query: FindQuery) throws(PipelineError) -> [(LanguageTag, TextMatcher)] {
        var conditions: [(LanguageTag, TextMatcher)] = []
        for condition in query.conditions {
            let language = try columns([condition.language], "--with")[0]
            let matcher = try TextMatcher(
                condition.text, query.mode, cutters[language], subject: "--with \(language)")
            conditions.append((language, matcher))
        }
        return conditions
    }

    private func counts(_ hits: [LanguageTag: [Int]], _ wanted: [LanguageTag]) throws -> [FindResult.Count] {
        let starts = try Int.fetchAll(database, sql: "SELECT first_sentence FROM article ORDER BY id")
        return wanted.map { language in
            let hits = hits[language] ?? []
            var (articles, next): (Int, Int) = (0, 0)
            for hit in hits where hit >= next {
                articles += 1
                let index = starts.partitioningIndex { $0 > hit }
                next = index < starts.count ? starts[index] : .max
            }
            return FindResult.Count(language: language, hits: hits.count, articles: articles)
        }
    }
}

/// Sentences and the paragraphs that hold them.
extension Finder {
    /// The units of a level that hold sentences, one for each.
    func units(_ sentences: [Int], _ level: AlignmentLevel) throws -> [Int] {
        guard level == .paragraph else { return sentences }
        let statement = try database.cachedStatement(
            sql: "SELECT s.paragraph FROM json_each(?) j CROSS JOIN sentence s ON s.id = j.value ORDER BY j.id")
        let paragraphs = try Int.fetchAll(statement, arguments: [IndexNumbers.json(sentences)])
        guard paragraphs.count == sentences.count else { throw DamagedIndex() }
        return paragraphs
    }

    /// The sentences of units of a level.
    func sentences(of units: [Int], _ level: AlignmentLevel) throws -> [Int] {
        guard level == .paragraph else { return units }
        let statement = try database.cachedStatement(
            sql: "SELECT s.id FROM json_each(?) j CROSS JOIN sentence s ON s.paragraph = j.value")
        return try Int.fetchAll(statement, arguments: [IndexNumbers.json(units)])
    }
}

/// The sentences that match.
extension Finder {
    /// The sentences of each language that match, in ascending order.
    func places(_ matchers: [LanguageTag: TextMatcher]) throws -> [LanguageTag: [Int]] {
        var places: [LanguageTag: [Int]] = [:]
        var rest: [LanguageTag: TextMatcher] = [:]
        for (language, matcher) in matchers {
            guard let question = matcher.question else {
                rest[language] = matcher
                continue
            }
            let found = try asked(question.table, question.expression)
            places[language] = matcher.isOnlyCandidate ? try held(found, matcher) : found
        }
        if !rest.isEmpty { try scan(rest, into: &places) }
        return places
    }

    private func asked(_ table: String, _ expression: String) throws -> [Int] {
        let statement = try database.cachedStatement(sql: "SELECT rowid FROM \(table) WHERE \(table) MATCH ?")
        return try Int.fetchAll(statement, arguments: [expression])
    }

    private func held(_ found: [Int], _ matcher: TextMatcher) throws -> [Int] {
        var held: [Int] = []
        for (number, sentence) in found.enumerated() {
            try Self.goOn(after: number)
            if try holds(sentence, matcher) { held.append(sentence) }
        }
        return held
    }

    /// Ends a query that nobody waits for any more, looked at every thousand texts.
    private static func goOn(after count: Int) throws(PipelineError) {
        guard count % 1000 == 0, Task.isCancelled else { return }
        throw PipelineError(
            .cancelled, "query", "It took too long and was ended; ask for fewer languages or for words instead.")
    }

    private func holds(_ sentence: Int, _ matcher: TextMatcher) throws -> Bool {
        let statement = try database.cachedStatement(sql: "SELECT text FROM sentence WHERE id = ?")
        guard let text = try String.fetchOne(statement, arguments: [sentence]) else { return false }
        return try !matcher.places(in: Array(text.utf8), atMost: 1).isEmpty
    }

    /// Looks at the texts of all sentences.
    private func scan(_ matchers: [LanguageTag: TextMatcher], into places: inout [LanguageTag: [Int]]) throws {
        var ofDocument: [Int: (LanguageTag, TextMatcher)] = [:]
        let documents = try Row.fetchCursor(database, sql: "SELECT id, language FROM document")
        while let row = try documents.next() {
            guard let language = LanguageTag(try row.text(1)), let matcher = matchers[language] else { continue }
            ofDocument[try row.int(0)] = (language, matcher)
        }
        let rows = try Row.fetchCursor(database, sql: "SELECT id, document, text FROM sentence ORDER BY id")
        var count = 0
        while let row = try rows.next() {
            try Self.goOn(after: count)
            count += 1
            guard let (language, matcher) = ofDocument[try row.int(1)] else { continue }
            let text = Array(try row.text(2).utf8)
            if try !matcher.places(in: text, atMost: 1).isEmpty { places[language, default: []].append(try row.int(0)) }
        }
    }
}
