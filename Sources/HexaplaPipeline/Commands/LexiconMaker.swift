public import HexaplaCore
import HexaplaICU
import HexaplaLexicon
import HexaplaNormalize
import HexaplaSegment

/// Makes a lexicon from tables of translated lines, glossaries and the names that CLDR has.
///
/// The lines pass through the same stages as a document of a run, so that the lexicon knows the words as a run will
/// find them.
public struct LexiconMaker: Sendable {
    /// What a lexicon is made from.
    public struct Input: Sendable {
        /// Tables of translated lines: label, English and other language, or the two alone, parted by tabs.
        public var pairs: [String] = []
        /// Glossaries: English term and other term, parted by a tab, or TBX.
        public var glossaries: [String] = []
        /// A table of sources: label, name, licence and whom to credit, parted by tabs.
        public var sources: String?
        /// Whether the names of CLDR take part.
        public var names = true

        /// Creates an input without files.
        public init() {}
    }

    private let language: LanguageTag
    private let normalize = NormalizeStage()
    private let segment: SegmentStage

    /// Creates a maker for English and another language.
    ///
    /// - Parameters:
    ///   - resources: The resource files; the word lists are used for cutting.
    ///   - language: The other language.
    public init(resources: StageResources, language: LanguageTag) {
        self.language = language.base
        segment = SegmentStage(lists: resources.lists)
    }

    /// Makes the lexicon.
    ///
    /// - Parameters:
    ///   - input: What it is made from.
    ///   - command: How it is made, to be kept in the file.
    ///   - report: Called with a line for each source.
    /// - Returns: The content of the lexicon's file; the same for the same input.
    /// - Throws: `PipelineError` when a table cannot be read.
    public func make(
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
                let pairs =
                    isGlossary
                    ? try glossary(bytes, path, report) : PairTable(bytes, label: Files.name(of: path)).pairs
                try add(pairs, weight: isGlossary ? 3 : 1, to: &trainer, &counts)
            }
        }
        if input.names { try add(namePairs(), weight: 1, to: &trainer, &counts) }
        var info = LexiconInfo(language: language, sources: [], command: command, files: files)
        for (label, count) in counts.sorted(by: { $0.key < $1.key }) {
            var source = known[label] ?? LexiconInfo.Source(name: label, licence: "", credit: "", pairs: 0)
            source.pairs = count
            info.sources.append(source)
            report("\(source.name): \(count) pairs")
        }
        do {
            return try trainer.lexicon(info: info) { try SHA256.bytes(of: $0) }
        } catch {
            throw error as? PipelineError ?? PipelineError(.input, "lexicon", "It cannot be written: \(error)")
        }
    }

    /// Writes a lexicon to a file.
    ///
    /// - Parameters:
    ///   - bytes: The content.
    ///   - path: The file to write.
    /// - Throws: `PipelineError` when the file cannot be written.
    public static func write(_ bytes: [UInt8], to path: String) throws(PipelineError) {
        try Files.write(bytes, to: path)
    }

    private func add(
        _ pairs: [PairTable.Pair], weight: Int, to trainer: inout LexiconTrainer, _ counts: inout [String: Int]
    ) throws(PipelineError) {
        for start in stride(from: 0, to: pairs.count, by: 4096) {
            let piece = pairs[start..<min(pairs.count, start + 4096)]
            trainer.add(
                try document(piece.map(\.english), .english), try document(piece.map(\.other), language),
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
        guard TBXGlossary.isXML(bytes) else { return PairTable(bytes, label: label).pairs }
        do {
            let glossary = try TBXGlossary(bytes)
            let (terms, without) = glossary.pairs(.english, language)
            report("\(label): \(glossary.concepts.count) entries, \(without) without English and '\(language)'")
            return PairTable(terms.map { PairTable.Pair(label: label, english: Array($0.utf8), other: Array($1.utf8)) })
                .pairs
        } catch {
            throw PipelineError(.input, path, "\(error)")
        }
    }

    /// What CLDR calls the same thing in both languages.
    private func namePairs() throws(PipelineError) -> [PairTable.Pair] {
        var pairs: [PairTable.Pair] = []
        for list in NameList.allCases {
            do {
                let names = zip(try list.names(in: "en"), try list.names(in: language.code))
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
        for line in try Files.readText(path).split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4 else {
                throw PipelineError(.usage, path, "A line must have a label, a name, a licence and a credit.")
            }
            sources[fields[0]] = LexiconInfo.Source(name: fields[1], licence: fields[2], credit: fields[3], pairs: 0)
        }
        return sources
    }
}

/// A table of translated lines, exact duplicates and lines without both sides left out.
struct PairTable {
    /// A line.
    struct Pair: Hashable {
        let label: String
        let english: [UInt8]
        let other: [UInt8]
    }

    private(set) var pairs: [Pair] = []

    /// Takes pairs, each once.
    init(_ all: [Pair]) {
        var seen: Set<Pair> = []
        pairs = all.filter { seen.insert($0).inserted }
    }

    /// Reads a table of two or three columns parted by tabs; `label` names the source where there are two.
    init(_ bytes: [UInt8], label: String) {
        var seen: Set<Pair> = []
        for raw in bytes.split(separator: 0x0A) {
            let line = raw.last == 0x0D ? raw.dropLast() : raw
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            guard fields.count >= 2, line.first != 0x23 || fields.count > 2 else { continue }
            let texts =
                fields.count == 2 ? [Array(fields[0]), Array(fields[1])] : [Array(fields[1]), Array(fields[2])]
            guard texts.allSatisfy({ !$0.isEmpty && String(validating: $0, as: UTF8.self) != nil }) else { continue }
            let pair = Pair(
                label: fields.count == 2 ? label : String(decoding: fields[0], as: UTF8.self), english: texts[0],
                other: texts[1])
            if seen.insert(pair).inserted { pairs.append(pair) }
        }
    }
}
