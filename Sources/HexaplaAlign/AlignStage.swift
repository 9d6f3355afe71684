package import HexaplaCore
package import HexaplaFacts
package import HexaplaLanguage
package import HexaplaLexicon

/// Aligns every version of an article to its canonical text, paragraphs and sentences.
///
/// The score of a bead is a weighted sum of named features: shape, length (Gale and Church 1993), numbers, names and
/// words spelled alike, punctuation, furniture, paragraph boundaries. All alignments in a band are summed, so that each
/// bead comes with the probability of being right. Time and memory are linear in the text.
package struct AlignStage: Stage {
    /// The name of the stage.
    package static let id = StageID.align
    /// The version of the stage's behaviour.
    package static var version: Int { 8 }

    let options: AlignOptions
    var aligner: BitextAligner
    /// How long documents may be to be aligned.
    var limits = SearchLimits()
    private let builders: [LanguageTag: UnitBuilder]
    private let otherBuilder: UnitBuilder
    let review: Review?
    private let vectors: SentenceVectors?
    private let languages: LanguageSet

    /// Creates the stage.
    ///
    /// - Parameters:
    ///   - options: What can be set in a pipeline file.
    ///   - weights: The constants of the aligner.
    ///   - languages: What is known of each language; names are used.
    ///   - facts: What reads numbers, dates and times in each language.
    ///   - skeletons: The letters by which names are matched across scripts.
    ///   - lexicons: A lexicon for each language that has one.
    ///   - review: A person's verdicts on beads, which are obeyed.
    ///   - vectors: Vectors of sentences, made elsewhere.
    package init(
        options: AlignOptions, weights: AlignWeights, languages: LanguageSet, facts: FactReaders,
        skeletons: SkeletonTable, lexicons: [LanguageTag: Lexicon] = [:], review: Review? = nil,
        vectors: SentenceVectors? = nil
    ) {
        self.options = options
        self.languages = languages
        self.review = review
        self.vectors = vectors
        func builder(_ tag: LanguageTag) -> UnitBuilder {
            UnitBuilder(
                extractor: ItemExtractor(
                    languages[tag] ?? Language(LanguageLists(language: tag)), facts: facts[tag], skeletons: skeletons))
        }
        builders = Dictionary(uniqueKeysWithValues: languages.known.map { ($0, builder($0)) })
        otherBuilder = builder(.undetermined)
        aligner = BitextAligner(weights: weights, lexicons: options.lexicon ? lexicons : [:])
    }

    /// Aligns an article.
    ///
    /// - Parameter input: The canonical text and its versions.
    /// - Returns: The article with one alignment for each version.
    package func run(_ input: Article) -> Staged<AlignedArticle> {
        let isRead = input.versions.contains { limits.allow(input.canonical, $0) }
        let canonical = isRead ? side(of: input.canonical) : BitextSide(tooLong: input.canonical)
        let canonicalVectors = vectors?.side(input.canonical)
        let hashes = review.map { _ in HashedUnits(input.canonical) }
        var findings: [Finding] = []
        var counts = StageCounts(input: input.versions.count)
        var columns: [ColumnCheck.Column] = []
        for version in input.versions {
            do throws(AlignmentError) {
                guard limits.allow(input.canonical, version) else {
                    columns.append(try tooLong(version, input.canonical, &findings, &counts))
                    continue
                }
                let verdicts = hashes.flatMap { self.verdicts(on: version, hashes: $0) }
                let likeness = canonicalVectors.flatMap {
                    vectorScores($0, input.canonical, version, &findings, &counts)
                }
                let side = side(of: version)
                let alignment = try align(canonical, side, verdicts, likeness) { level, band in
                    findings += [SearchFindings.narrowed(level, band, version)].compactMap(\.self)
                }
                findings += remarks(on: verdicts, alignment.alignment, version, &counts)
                if let model = alignment.paragraphs {
                    let remarks = ContradictionFindings(
                        model: model, canonical: input.canonical, version: version, canonicalName: canonicalName)
                    findings += remarks.findings(alignment.alignment.paragraphs.beads)
                }
                columns.append(ColumnCheck.Column(document: version, side: side, alignment: alignment.alignment))
            } catch {
                findings.append(broken(version, error))
                counts.add("broken")
            }
        }
        counts.output = columns.count
        let check = ColumnCheck(
            canonical: input.canonical, canonicalSide: canonical,
            judge: EditionJudge(minimumLinked: options.minimumLinked), languages: languages)
        let checked = check.checked(columns)
        findings += checked.flatMap(\.findings).filter { $0.code != .unrelatedVersion || !isTooLong($0, findings) }
        for version in checked { count(version.alignment, in: &counts) }
        let article = Article(id: input.id, canonical: input.canonical, versions: columns.map(\.document))
        return Staged(
            AlignedArticle(article: article, alignments: checked.map(\.alignment)), findings: findings, counts: counts)
    }

    private var canonicalName: String { languages.name(languages.canonical) }

    func side(of document: SegmentedDocument) -> BitextSide {
        BitextSide(document, builder: builder(of: document))
    }

    func builder(of document: SegmentedDocument) -> UnitBuilder {
        builders[document.id.language.base] ?? otherBuilder
    }

    /// A person's verdicts on a version; `nil` when there are none.
    func verdicts(on version: SegmentedDocument, hashes: HashedUnits) -> BitextReview? {
        guard let review else { return nil }
        let found = BitextReview(
            review, article: version.id.article, canonical: hashes, target: HashedUnits(version))
        return found.isEmpty ? nil : found
    }

    /// What vectors say of a version; `nil` when it has none.
    private func vectorScores(
        _ canonical: VectorSide, _ english: SegmentedDocument, _ version: SegmentedDocument,
        _ findings: inout [Finding], _ counts: inout StageCounts
    ) -> VectorScores? {
        guard options.vectorWeight > 0, let target = vectors?.side(version) else { return nil }
        if let finding = SentenceVectors.finding(canonical, target, english, version, canonicalName) {
            findings.append(finding)
        }
        counts.add("sentences without vectors", canonical.missing + target.missing)
        return VectorScores(canonical: canonical, target: target, weight: options.vectorWeight)
    }

    /// What vectors say of two documents, without remarks on what is missing; `nil` when there are none.
    func likeness(_ canonical: SegmentedDocument, _ version: SegmentedDocument) -> VectorScores? {
        guard let left = vectors?.side(canonical) else { return nil }
        var (findings, counts) = ([Finding](), StageCounts(input: 0))
        return vectorScores(left, canonical, version, &findings, &counts)
    }

    private func remarks(
        on verdicts: BitextReview?, _ alignment: VersionAlignment, _ version: SegmentedDocument,
        _ counts: inout StageCounts
    ) -> [Finding] {
        guard let review, let verdicts else { return [] }
        verdicts.count(on: alignment, in: &counts)
        return verdicts.findings(on: alignment, of: version, file: review.file)
    }

    private func align(
        _ canonical: BitextSide, _ target: BitextSide, _ review: BitextReview?, _ vectors: VectorScores?,
        searched: (AlignmentLevel, Band) -> Void
    ) throws(AlignmentError) -> (alignment: VersionAlignment, paragraphs: BeadModel?) {
        let outcome = outcome(canonical, target, review: review, vectors: vectors)
        searched(.sentence, outcome.band)
        guard let reading = outcome.reading else {
            return (try unrelated(canonical, target, score: outcome.score), nil)
        }
        searched(.paragraph, reading.paragraphs.model.band)
        func alignment(
            _ beads: [PathBead], _ lattice: Lattice, _ level: AlignmentLevel
        ) throws(AlignmentError) -> Alignment {
            try outcome.bitext.adjustment(level).alignment(
                of: beads, lattice.model, level: level, evidence: options.evidence, shift: outcome.confidence)
        }
        let version = try VersionAlignment(
            language: target.language,
            paragraphs: try alignment(reading.beads.paragraphs, reading.paragraphs, .paragraph),
            sentences: try alignment(reading.beads.sentences, reading.sentences, .sentence),
            places: outcome.bitext.places, moves: reading.moves, copies: outcome.copies)
        return (version, reading.paragraphs.model)
    }

    /// The alignment of a version that is no translation: every unit is left alone.
    private func unrelated(
        _ canonical: BitextSide, _ target: BitextSide, score: TranslationScore
    ) throws(AlignmentError) -> VersionAlignment {
        let part = EvidencePart(name: "document", value: ((options.minimumGain - score.gain) * 1000).rounded() / 1000)
        return try .alone(
            target.language, score: TranslationTest.refusalProbability, evidence: options.evidence ? [part] : [],
            paragraphs: (canonical.paragraphs.count, target.paragraphs.count),
            places: SentencePlaces(canonical: canonical.paragraphOfSentence, target: target.paragraphOfSentence))
    }

    /// A version of which nothing is searched, with its remark.
    private func tooLong(
        _ version: SegmentedDocument, _ canonical: SegmentedDocument, _ findings: inout [Finding],
        _ counts: inout StageCounts
    ) throws(AlignmentError) -> ColumnCheck.Column {
        let alignment = try VersionAlignment.alone(
            version.id.language, score: SearchLimits.unsearchedProbability, evidence: [],
            paragraphs: (canonical.paragraphCount, version.paragraphCount),
            places: SentencePlaces(canonical, version))
        findings.append(SearchFindings.tooLong(version, canonical, limits, canonicalName))
        counts.add("too long")
        return ColumnCheck.Column(document: version, side: BitextSide(tooLong: version), alignment: alignment)
    }

    /// Whether a version is too long, so that nothing more need be said of it.
    private func isTooLong(_ finding: Finding, _ findings: [Finding]) -> Bool {
        findings.contains { $0.code == .tooManyUnits && $0.language == finding.language }
    }

    private func count(_ alignment: VersionAlignment, in counts: inout StageCounts) {
        for (level, beads) in [("paragraph", alignment.paragraphs.beads), ("sentence", alignment.sentences.beads)] {
            // Beads of a shape are counted before its name is made: shapes are few.
            var shapes: [SIMD2<Int>: Int] = [:]
            for bead in beads { shapes[SIMD2(bead.canonical.count, bead.target.count), default: 0] += 1 }
            for (shape, count) in shapes { counts.add("\(level) \(shape.x)-\(shape.y)", count) }
        }
        counts.add("moves", alignment.moves.count)
        if !alignment.copies.isEmpty { counts.add("copies", alignment.copies.count) }
        if let edition = alignment.edition { counts.add(edition.kind.rawValue) }
    }

    private func broken(_ version: SegmentedDocument, _ error: AlignmentError) -> Finding {
        Finding(
            .brokenAlignment, .error, "This version could not be aligned: \(error) Please report it with the file.",
            article: version.id.article, language: version.id.language, file: version.source.path)
    }
}
