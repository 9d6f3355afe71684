import HexaplaCore
import HexaplaLanguage

extension LanguageReport {
    /// Counts how a file is written: encoding, language, paragraphs in other languages.
    mutating func addDocument(_ document: SegmentedDocument) {
        let source = document.source
        encodings[source.encoding.name, default: 0] += 1
        let tag = document.detected.language.tag
        detected[tag.code, default: 0] += 1
        if tag != .undetermined, tag.base != language {
            note(
                document,
                "The text reads as \(languages.name(tag)) with confidence "
                    + "\(NumberText.score(document.detected.language.confidence)).")
        }
        if source.encoding.name.uppercased() != "UTF-8" {
            note(
                document,
                "The file is in \(source.encoding.name), with confidence \(NumberText.score(source.encoding.confidence))."
            )
        }
        var counts: [LanguageTag: Int] = [:]
        for paragraph in 0..<document.paragraphCount where document.isContent(paragraph) {
            if let foreign = document.foreignLanguage(paragraph) { counts[foreign, default: 0] += 1 }
        }
        for (foreign, count) in counts.sorted(by: { $0.key < $1.key }) {
            foreignParagraphs[foreign.code, default: 0] += count
            note(document, "\(NumberText.count(count, "paragraph")) in \(languages.name(foreign)).")
        }
    }

    private mutating func note(_ document: SegmentedDocument, _ message: String) {
        oddities.add(Oddity(article: document.id.article, file: document.source.path, message: message))
    }

    /// Counts one version's beads and enters what it leaves out, adds and moves.
    mutating func addVersion(_ column: ArticleIndex.Column, _ index: ArticleIndex, _ entry: inout ArticleEntry) {
        guard let alignment = column.alignment else { return }
        let canonical = index.checked.aligned.article.canonical
        let figures = Coverage(canonical: canonical, version: column.document, alignment: alignment)
        coverage += figures
        entry.coverage = figures
        entry.edition = alignment.edition
        var confidence = ConfidenceHistogram()
        for bead in alignment.paragraphs.beads where bead.counts(canonical, column.document) {
            paragraphBeads[bead.type, default: 0] += 1
            if bead.isLink {
                confidence.add(bead.score)
                enterUnsure(bead, column, index)
            } else {
                enterGap(bead, column, index)
            }
        }
        entry.confidence = confidence.median
        paragraphConfidence.merge(confidence)
        for bead in alignment.sentences.beads where bead.counts(canonical, column.document, sentences: true) {
            sentenceBeads[bead.type, default: 0] += 1
            if bead.isLink { sentenceConfidence.add(bead.score) }
        }
    }

    private mutating func enterUnsure(_ bead: Bead, _ column: ArticleIndex.Column, _ index: ArticleIndex) {
        guard bead.score < 0.9 else { return }
        let canonical = index.checked.aligned.article.canonical
        guard let anchor = index.anchor(column, paragraph: bead.target.lowerBound) else { return }
        unsure.add(
            UnsureEntry(
                entry: entry(canonical, bead.canonical.lowerBound, anchor, [language], bead.score), type: bead.type))
    }

    private mutating func enterGap(_ bead: Bead, _ column: ArticleIndex.Column, _ index: ArticleIndex) {
        let canonical = index.checked.aligned.article.canonical
        let copies = (column.alignment?.canonicalCopies ?? [], column.alignment?.targetCopies ?? [])
        for paragraph in bead.canonical where canonical.isContent(paragraph) && !copies.0.contains(paragraph) {
            var entry = entry(canonical, paragraph, "p\(paragraph).\(language.code)", [language], bead.score)
            guard let move = column.move(ofCanonical: paragraph) else {
                leftOut.add(entry)
                continue
            }
            let offset = min(paragraph - move.canonical.lowerBound, max(0, move.target.count - 1))
            entry.elsewhere = index.anchor(column, paragraph: move.target.lowerBound + offset)
            moved.add(entry)
        }
        for paragraph in bead.target
        where column.document.isContent(paragraph) && !copies.1.contains(paragraph)
            && column.move(ofParagraph: paragraph) == nil
        {
            let anchor = index.anchor(column, paragraph: paragraph) ?? ""
            added.add(entry(column.document, paragraph, anchor, [language], bead.score))
        }
    }

    private func entry(
        _ document: SegmentedDocument, _ paragraph: Int, _ anchor: String, _ languages: [LanguageTag], _ score: Double
    ) -> LedgerEntry {
        LedgerEntry(
            article: document.id.article, paragraph: paragraph, anchor: anchor,
            textLanguage: document.textLanguage(paragraph),
            excerpt: PageText.excerpt(document.shownText(paragraph), limit: options.excerptLength),
            languages: languages, score: score)
    }

    /// Counts what the versions make of a canonical text and enters what they leave out of it.
    mutating func addCanonical(_ index: ArticleIndex, _ entry: inout ArticleEntry) {
        let canonical = index.checked.aligned.article.canonical
        var lacking: [Int: [LanguageTag]] = [:]
        for column in index.columns {
            guard let alignment = column.alignment else { continue }
            let figures = Coverage(canonical: canonical, version: column.document, alignment: alignment)
            coverage += figures
            entry.coverage += figures
            versions[column.language.base, default: Coverage()] += figures
            versionCounts[column.language.base, default: 0] += 1
            if let edition = alignment.edition {
                editions[column.language.base, default: [:]][edition.kind, default: 0] += 1
            }
            entry.versions.append(column.language.base)
            let copies = alignment.canonicalCopies
            for bead in alignment.paragraphs.beads where bead.target.isEmpty {
                for paragraph in bead.canonical
                where canonical.isContent(paragraph) && !copies.contains(paragraph)
                    && column.move(ofCanonical: paragraph) == nil
                {
                    lacking[paragraph, default: []].append(column.language.base)
                }
            }
        }
        for (paragraph, languages) in lacking.sorted(by: { $0.key < $1.key }) {
            leftOut.add(self.entry(canonical, paragraph, "p\(paragraph)", languages, 1))
        }
    }
}
