import HexaplaCore
import HexaplaRecord
import HexaplaSystem

/// Vertical text with mappings: for each language a file with one word a line in `doc`, `p` and `s`, for each pair the
/// mapping of NoSketchEngine in both directions and the bead lines of `cwb-align-import`.
///
/// Structures are numbered from 0 through the corpus (`n`), as the mappings count them. A second column has the word
/// as it is matched; `<g/>` stands where two words have no space between them.
struct VerticalExport: Exporting {
    private struct Mapping {
        let index: Int
        let level: Int
        var forward: LineOutput
        var backward: LineOutput
        var beads: LineOutput
    }

    private let context: ExportContext
    private var plan: ExportPlan { context.plan }
    private var texts: [LineOutput] = []
    private var mappings: [Mapping] = []
    private var documents: [Int]
    private var gapped = 0
    /// How many structures each column has, by level.
    private var counts: [[AlignmentLevel: Int]]

    init(_ context: ExportContext) throws(PipelineError) {
        self.context = context
        documents = context.plan.columns.map { _ in 0 }
        counts = context.plan.columns.map { _ in [.paragraph: 0, .sentence: 0] }
        for column in plan.columns.indices {
            texts.append(LineOutput(try context.folder.create("vertical/\(plan.code(column)).vert")))
        }
        for (place, level) in plan.levels.enumerated() {
            for (index, pair) in plan.pairs.enumerated() {
                let name = "vertical/\(plan.name(pair))\(plan.mark(level))"
                let back = "vertical/\(plan.code(pair.target))-\(plan.code(pair.source))\(plan.mark(level))"
                var mapping = Mapping(
                    index: index, level: place, forward: LineOutput(try context.folder.create(name + ".map")),
                    backward: LineOutput(try context.folder.create(back + ".map")),
                    beads: LineOutput(try context.folder.create(name + ".beads")))
                let names = [pair.source, pair.target].map { "hexapla_" + plan.code($0).lowercased() }
                let structure = level == .sentence ? "s" : "p"
                mapping.beads.bytes += Array("\(names[0])\t\(names[1])\t\(structure)\t{n}\n".utf8)
                mappings.append(mapping)
            }
        }
    }

    mutating func take(_ article: ExportArticle) throws(PipelineError) {
        let starts = counts
        var numbers: [[AlignmentLevel: [Int: Int]]] = []
        for column in plan.columns.indices { numbers.append(try write(article, column)) }
        for place in mappings.indices {
            let pair = plan.pairs[mappings[place].index]
            let level = article.levels[mappings[place].level]
            let groups = level.pairs[mappings[place].index].filter(\.isLink).map { group in
                PairGroup(
                    source: group.source.compactMap { numbers[pair.source][level.level]?[$0] },
                    target: group.target.compactMap { numbers[pair.target][level.level]?[$0] })
            }
            let whole = groups.filter { Self.isUnbroken($0.source) && Self.isUnbroken($0.target) }
            gapped += groups.count - whole.count
            let ranges = [pair.source, pair.target].map { column in
                (starts[column][level.level] ?? 0)..<(counts[column][level.level] ?? 0)
            }
            mappings[place].forward.bytes += Self.mapping(whole, ranges[0], ranges[1])
            mappings[place].backward.bytes += Self.mapping(whole.map(\.reversed), ranges[1], ranges[0])
            mappings[place].beads.bytes += Self.beads(groups)
            try mappings[place].forward.flush()
            try mappings[place].backward.flush()
            try mappings[place].beads.flush()
        }
    }

    mutating func finish() throws(PipelineError) -> [String] {
        for column in texts.indices { try texts[column].finish() }
        for place in mappings.indices {
            try mappings[place].forward.finish()
            try mappings[place].backward.finish()
            try mappings[place].beads.finish()
        }
        return gapped == 0
            ? []
            : ["\(gapped) groups with gaps are left out of the mappings, which have stretches only; .beads has them."]
    }

    /// Whether structures follow one another, as a mapping writes them.
    private static func isUnbroken(_ units: [Int]) -> Bool { zip(units, units.dropFirst()).allSatisfy { $0 + 1 == $1 } }

    /// Writes a text.
    ///
    /// - Returns: The number of each of its units through the corpus, by level and ordinal.
    private mutating func write(
        _ article: ExportArticle, _ column: Int
    ) throws(PipelineError) -> [AlignmentLevel: [Int: Int]] {
        var numbers: [AlignmentLevel: [Int: Int]] = [:]
        guard let text = article.texts[column] else { return numbers }
        texts[column].bytes += Array("<doc n=\"\(documents[column])\" id=\"".utf8)
        VerticalText.append(article.id, isValue: true, to: &texts[column].bytes)
        texts[column].bytes += Array("\" file=\"".utf8)
        VerticalText.append(text.file, isValue: true, to: &texts[column].bytes)
        texts[column].bytes += Array("\" lang=\"\(plan.code(column, of: text))\">\n".utf8)
        documents[column] += 1
        for paragraph in article.body(column) {
            numbers[.paragraph, default: [:]][paragraph.index] = open("p", .paragraph, paragraph, column)
            for sentence in text.sentences(ofParagraph: paragraph.index) {
                numbers[.sentence, default: [:]][sentence.index] = open("s", .sentence, sentence, column)
                try write(sentence.shown, text.tag, column)
                texts[column].bytes += Array("</s>\n".utf8)
            }
            texts[column].bytes += Array("</p>\n".utf8)
            try texts[column].flush()
        }
        texts[column].bytes += Array("</doc>\n".utf8)
        return numbers
    }

    private mutating func open(
        _ name: String, _ level: AlignmentLevel, _ line: SegmentLine, _ column: Int
    ) -> Int {
        let number = counts[column][level] ?? 0
        counts[column][level] = number + 1
        let kind = level == .paragraph ? " type=\"\(line.kind.rawValue)\"" : ""
        texts[column].bytes += Array("<\(name) n=\"\(number)\" id=\"\(level.name(of: line.index))\"\(kind)>\n".utf8)
        return number
    }

    private mutating func write(_ text: String, _ language: LanguageTag, _ column: Int) throws(PipelineError) {
        let bytes = Array(text.utf8)
        let cut = try context.tokenizer.tokens(bytes, language)
        var lines: [UInt8] = []
        lines.reserveCapacity(2 * bytes.count + 64)
        var end: Int?
        for token in cut.tokens {
            let word = VerticalText.trimmed(bytes[token.range])
            if word.isEmpty { continue }
            if end == word.startIndex { lines += [0x3C, 0x67, 0x2F, 0x3E, 0x0A] }
            VerticalText.append(word, to: &lines)
            lines.append(0x09)
            let folded = VerticalText.trimmed(cut.folded[token.folded])
            VerticalText.append(folded.isEmpty ? word : folded, to: &lines)
            lines.append(0x0A)
            end = word.endIndex
        }
        texts[column].bytes += lines
    }
}
