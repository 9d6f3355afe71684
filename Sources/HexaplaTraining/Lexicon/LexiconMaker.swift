package import HexaplaCore
import HexaplaCorpus
import HexaplaICU
import HexaplaLanguage
import HexaplaLexicon
import HexaplaNormalize
import HexaplaRead
package import HexaplaRun
import HexaplaSegment
package import HexaplaSystem

/// Makes a lexicon from tables of translated lines, glossaries and the names that CLDR has.
///
/// The lines pass through the same stages as a document of a run, so that the lexicon knows the words as a run will
/// find them.
package struct LexiconMaker: Sendable {
    /// What a lexicon is made from.
    package struct Input: Sendable {
        /// Tables of translated lines: label, English and other language, or the two alone, parted by tabs.
        package var pairs: [String] = []
        /// Glossaries: English term and other term, parted by a tab, or TBX.
        package var glossaries: [String] = []
        /// A table of sources: label, name, licence and whom to credit, parted by tabs.
        package var sources: String?
        /// Whether the names of CLDR take part.
        package var names = true

        /// Every file that is read.
        package var files: [String] { pairs + glossaries + (sources.map { [$0] } ?? []) }

        /// Creates an input without files.
        package init() {}
    }

    private let language: LanguageTag
    private let canonical: LanguageTag
    private let canonicalName: String
    private let normalize: NormalizeStage
    private let segment: SegmentStage
    private let encodings: EncodingDetector

    /// Creates a maker for the canonical language and another language.
    ///
    /// - Parameters:
    ///   - resources: The resource files; the word lists are used for cutting.
    ///   - language: The other language.
    package init(resources: StageResources, language: LanguageTag) {
        self.language = language.base
        normalize = NormalizeStage(languages: resources.languages)
        segment = SegmentStage(languages: resources.languages)
        canonical = resources.languages.canonical
        canonicalName = resources.languages.name(canonical)
        encodings = EncodingDetector(model: resources.encodings)
    }

    /// Makes the lexicon.
    ///
    /// - Parameters:
    ///   - input: What it is made from.
    ///   - command: How it is made, to be kept in the file.
    ///   - report: Called with a line for each source, and for what was passed over.
    /// - Returns: The content of the lexicon's file; the same for the same input.
    /// - Throws: `PipelineError` when a table cannot be read or holds no pair.
    package func make(
        _ input: Input, command: String, report: (String) -> Void = { _ in }
    ) throws(PipelineError) -> [UInt8] {
        var trainer = LexiconTrainer(language: language)
        var known: [String: LexiconInfo.Source] = [:]
        if let path = input.sources { known = try Self.sources(path) }
        var counts: [String: Int] = [:]
        var files: [String: String] = [:]
        for (paths, isGlossary) in [(input.pairs, false), (input.glossaries, true)] {
            for path in paths {
                let bytes = try UnpackedFiles.load(path)
                files[Files.name(of: path)] = try SHA256.hex(of: bytes)
                let pairs = try isGlossary ? glossary(bytes, path, report) : table(bytes, path, report)
                try add(pairs, weight: isGlossary ? 3 : 1, to: &trainer, &counts)
            }
        }
        if input.names { try add(namePairs(), weight: 1, to: &trainer, &counts) }
        var info = LexiconInfo(language: language, sources: [], command: command, files: files)
        for (label, count) in counts.sorted(by: { $0.key < $1.key }) {
            var source = known[label] ?? LexiconInfo.Source(name: label, licence: "", credit: "", pairs: 0)
            source.pairs = count
            info.sources.append(source)
            report("\(source.name): \(count) \(count == 1 ? "pair" : "pairs")")
        }
        do {
            return try trainer.lexicon(info: info)
        } catch {
            throw PipelineError(.input, "lexicon", "It cannot be written: \(error)")
        }
    }

    /// Writes a lexicon to a file.
    ///
    /// - Parameters:
    ///   - bytes: The content.
    ///   - path: The file to write.
    /// - Throws: `PipelineError` when the file cannot be written.
    package static func write(_ bytes: [UInt8], to path: String) throws(PipelineError) {
        try Files.write(bytes, to: path)
    }

    private func add(
        _ pairs: [PairTable.Pair], weight: Int, to trainer: inout LexiconTrainer, _ counts: inout [String: Int]
    ) throws(PipelineError) {
        for start in stride(from: 0, to: pairs.count, by: 4096) {
            let piece = pairs[start..<min(pairs.count, start + 4096)]
            trainer.add(
                try document(piece.map(\.english), canonical), try document(piece.map(\.other), language),
                weight: weight)
            for pair in piece { counts[pair.label, default: 0] += 1 }
        }
    }

    private func document(_ lines: [[UInt8]], _ language: LanguageTag) throws(PipelineError) -> SegmentedDocument {
        let paragraphs = lines.map { line in
            let text = LayeredText<Original>(validUTF8: line)
            return SourceParagraph(
                text: text, map: OffsetMap(identity: line.count), givenSentences: [text.bounds])
        }
        let source = ReadDocument(
            id: DocumentID(article: "pairs", language: language), path: "pairs", byteCount: 0,
            encoding: TextEncoding(name: "UTF-8", confidence: 1, source: .given), style: .line,
            paragraphs: paragraphs)
        let guess = LanguageGuess(tag: language, confidence: 1)
        let detected = DetectedDocument(
            source: source, language: guess, paragraphs: Array(repeating: guess, count: lines.count))
        do {
            return try segment.run(normalize.run(NeutralLayers.labelled(detected)).value).value
        } catch {
            throw PipelineError(.input, "lexicon", "The lines cannot be cut: \(error)")
        }
    }

    /// The pairs of a glossary, which is a table or TBX.
    private func glossary(
        _ bytes: [UInt8], _ path: String, _ report: (String) -> Void
    ) throws(PipelineError) -> [PairTable.Pair] {
        let label = Files.name(of: path)
        guard TBXGlossary.isXML(bytes) else { return try table(bytes, path, report) }
        let glossary: TBXGlossary
        do {
            glossary = try TBXGlossary(bytes)
        } catch {
            throw PipelineError(.input, path, "\(error)")
        }
        let found = glossary.pairs(canonical, language)
        report(
            "\(label): \(glossary.concepts.count) entries, \(found.without) without \(canonicalName) and '\(language)'")
        if found.cut > 0 {
            report(
                "\(label): \(found.cut) pairs left out: of an entry with many terms the first "
                    + "\(TBXGlossary.mostPairs) pairs are taken")
        }
        let terms = found.terms.map { PairTable.Pair(label: label, english: Array($0.utf8), other: Array($1.utf8)) }
        return try told(PairTable(terms), path, report)
    }

    /// The pairs of a table.
    private func table(
        _ bytes: [UInt8], _ path: String, _ report: (String) -> Void
    ) throws(PipelineError) -> [PairTable.Pair] {
        let text: PlainText
        do {
            text = try PlainText(bytes, detector: encodings)
        } catch {
            throw PipelineError(.input, path, "\(error)")
        }
        if text.encoding.name != "UTF-8" { report("\(Files.name(of: path)): read as \(text.encoding.name)") }
        do {
            return try told(PairTable(text.utf8, label: Files.name(of: path)), path, report)
        } catch {
            throw error as? PipelineError ?? PipelineError(.input, path, "\(error)")
        }
    }

    /// The pairs of a table, after what was passed over is told; a table without any is an error.
    private func told(
        _ table: PairTable, _ path: String, _ report: (String) -> Void
    ) throws(PipelineError) -> [PairTable.Pair] {
        let remarks = table.remarks
        for remark in remarks { report("\(Files.name(of: path)): \(remark)") }
        guard table.pairs.isEmpty else { return table.pairs }
        throw PipelineError(
            .input, path,
            "It holds no pair of an \(canonicalName) and another text: \(remarks.first ?? "it is empty"). A line is an "
                + "\(canonicalName) text, a tab and the other text.")
    }

    /// What CLDR calls the same thing in both languages.
    private func namePairs() throws(PipelineError) -> [PairTable.Pair] {
        var pairs: [PairTable.Pair] = []
        for list in NameList.allCases {
            do {
                let names = zip(try list.names(in: canonical.code), try list.names(in: language.code))
                for (english, other) in names where !english.isEmpty && !other.isEmpty {
                    pairs.append(PairTable.Pair(label: "cldr", english: Array(english.utf8), other: Array(other.utf8)))
                }
            } catch {
                throw PipelineError(.input, "CLDR", "The names cannot be read: \(error)")
            }
        }
        return pairs
    }

    private static func sources(_ path: String) throws(PipelineError) -> [String: LexiconInfo.Source] {
        var sources: [String: LexiconInfo.Source] = [:]
        for line in ListText.entries(try Files.readText(path)) {
            let fields = line.fields
            guard fields.count == 4 else {
                throw PipelineError(
                    .usage, path,
                    "Line \(line.number) must have a label, a name, a licence and a credit, parted by tabs.")
            }
            sources[fields[0]] = LexiconInfo.Source(name: fields[1], licence: fields[2], credit: fields[3], pairs: 0)
        }
        return sources
    }
}
