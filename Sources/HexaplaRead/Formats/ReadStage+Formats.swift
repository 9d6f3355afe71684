import HexaplaArchive
import HexaplaCore

extension ReadStage {
    /// The most paragraphs of a document: each takes memory in every stage, however short it is.
    static let mostParagraphs = 250_000

    /// Refuses a document without paragraphs, with an endless one or with a countless number of them.
    func checkParagraphs(_ paragraphs: [SourceParagraph], of file: SourceFile) throws(ReadError) {
        if paragraphs.isEmpty { throw .empty(file) }
        if paragraphs.count > Self.mostParagraphs {
            throw .manyParagraphs(file, paragraphs.count, limit: Self.mostParagraphs)
        }
        let limit = min(options.longestParagraph, Self.largestParagraph)
        if let long = paragraphs.first(where: { $0.text.count > limit }) {
            throw .longParagraph(file, long, limit: limit)
        }
    }

    /// The result for a page.
    func readPage(
        _ page: HTMLReader, _ file: SourceFile, _ settled: EncodingSettler.Settled, _ text: DecodedText
    ) throws(ReadError) -> Staged<ReadDocument> {
        try checkParagraphs(page.paragraphs, of: file)
        let survey = MojibakeSurvey(page.paragraphs, finder: finder, repairs: options.repair)
        let document = ReadDocument(
            id: file.id, path: file.path, byteCount: file.bytes.count, encoding: encoding(settled, survey),
            style: .line, format: .html, paragraphs: survey.paragraphs)
        var counts = page.counts
        counts.add("invalidBytes", text.invalidBytes)
        count(survey, in: &counts)
        let remarks = ReadRemarks(
            file: file, settled: settled, text: text, isPlain: false,
            firstNUL: page.firstNUL.map { $0..<$0 + 1 }, nulBytes: counts.reasons["nulBytes"] ?? 0, survey: survey,
            isRepaired: options.repair)
        let swallowed = page.unclosed.map { remarks.swallowed($0.what, $0.bytes) }
        return Staged(
            document, findings: remarks.all(given: given) + [swallowed].compactMap { $0 }, counts: counts)
    }

    /// The result for a string in a JSON file: it is read as a text file would be, its title first.
    func readPart(_ part: SourcePart, of file: SourceFile) throws(ReadError) -> Staged<ReadDocument> {
        let text = JSONLiteral.decode(file.bytes, part.text.indices)
        let title = part.title.map { JSONLiteral.decode(file.bytes, $0.indices) }
        let style = style(of: text.decoded)
        let body = ParagraphBuilder(text.decoded, style: style, hasNUL: text.decoded.utf8.contains(0))
        let head = title.map { ParagraphBuilder($0.decoded, style: .blank, hasNUL: $0.decoded.utf8.contains(0)) }
        let heads = (head?.paragraphs ?? []).map { $0.with(role: ParagraphRole(.title, reason: "json-title")) }
        try checkParagraphs(body.paragraphs, of: file)
        try checkParagraphs(heads + body.paragraphs, of: file)
        let survey = MojibakeSurvey(heads + body.paragraphs, finder: finder, repairs: options.repair)
        let utf8 = TextEncoding(name: "UTF-8", confidence: 1, source: .valid)
        let settled = EncodingSettler.Settled(encoding: utf8, scheme: .utf8, mark: 0, contradiction: nil)
        let document = ReadDocument(
            id: file.id, path: file.path, byteCount: file.bytes.count, encoding: encoding(settled, survey),
            style: style, format: .json, paragraphs: survey.paragraphs)
        let literals = [title, text].compactMap { $0 }
        let remarks = ReadRemarks(
            file: file, settled: settled, text: text.decoded, isPlain: false, firstNUL: nil, nulBytes: 0,
            survey: survey, isRepaired: options.repair)
        var counts = partCounts(part, file, [head, body].compactMap { $0 }, output: document.paragraphs.count)
        count(survey, in: &counts)
        let findings = literals.flatMap { JSONRemarks(file: file, literal: $0).all() } + remarks.misread()
        return Staged(document, findings: findings, counts: counts)
    }

    private func partCounts(
        _ part: SourcePart, _ file: SourceFile, _ built: [ParagraphBuilder], output: Int
    ) -> StageCounts {
        let inside = part.text.count + (part.title?.count ?? 0)
        let lines = built.reduce(0) { $0 + $1.lines }
        let space = built.reduce(0) { $0 + $1.outsideBytes }
        let nuls = built.reduce(0) { $0 + $1.nulBytes }
        var counts = StageCounts(input: lines, output: output)
        counts.add("joinedLines", lines - output)
        counts.add("blankLines", built.reduce(0) { $0 + $1.blankLines })
        counts.add("textBytes", inside - space - nuls)
        counts.add("whiteSpaceBytes", space)
        counts.add("nulBytes", nuls)
        counts.add("otherPartsBytes", file.bytes.count - inside)
        return counts
    }
}

extension Staged<ReadDocument> {
    /// The result with every span moved, for a document read from the middle of its file.
    func moved(by distance: Int) -> Staged<ReadDocument> {
        guard distance > 0 else { return self }
        let paragraphs = value.paragraphs.map { paragraph in
            SourceParagraph(
                text: paragraph.text, map: paragraph.map.moved(by: distance),
                givenSentences: paragraph.givenSentences, role: paragraph.role)
        }
        let document = ReadDocument(
            id: value.id, path: value.path, byteCount: value.byteCount, encoding: value.encoding, style: value.style,
            format: value.format, paragraphs: paragraphs)
        let findings = findings.map { finding in
            var finding = finding
            finding.span = finding.span.map { ByteRange($0.start + distance, $0.end + distance) }
            return finding
        }
        return Staged(document, findings: findings, counts: counts)
    }
}
