import HexaplaCore
import HexaplaRecord

/// Values with every kind of trouble in them: hostile texts, huge numbers, missing members.
struct Generated {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    private mutating func one<Value>(of values: [Value]) -> Value { values[generator.below(values.count)] }

    mutating func maybe<Value>(_ value: (inout Generated) -> Value) -> Value? {
        generator.below(2) == 0 ? nil : value(&self)
    }

    mutating func list<Value>(_ value: (inout Generated) -> Value) -> [Value] {
        (0..<generator.below(4)).map { _ in value(&self) }
    }

    static let pieces = [
        "", "a", "\"", "\\", "\n", "\r\n", "\t", "\0", "\u{1F}", "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}", "\u{FEFF}",
        "e\u{301}", "é", "林", "😀", "\u{1F3F3}\u{FE0F}\u{200D}\u{1F308}", "نص", "</script>", "{\"doc\":1}", "\u{FFFD}",
        "\u{10FFFF}", String(repeating: "long ", count: 40),
    ]

    mutating func text() -> String { (0..<generator.below(6)).map { _ in one(of: Self.pieces) }.joined() }

    mutating func int() -> Int { one(of: [0, 1, 7, -1, 1 << 20, 1 << 53, .max, .min]) }

    mutating func decimal() -> Double { one(of: [0, 1, 0.5, 0.97, 0.00004, 0.123456, -3.25, 1e300, -1e13]) }

    mutating func exact() -> Double { one(of: [0, 1, 0.1 + 0.2, 1e-300, 1e300, 1 / 3.0, 123_456_789.123]) }

    mutating func span() -> ByteRange<FileBytes> {
        let start = one(of: [0, 1, 500, 1 << 40])
        return ByteRange(start, start + one(of: [0, 1, 99, 1 << 41]))
    }

    mutating func range() -> Range<Int> { span().indices }

    mutating func language() -> LanguageTag {
        one(
            of: ["en", "ar", "es", "ru", "fr", "zh", "zh-Hans", "zh-Hant", "und", "de", "tlh"].compactMap {
                LanguageTag($0)
            })
    }

    mutating func named<Value: CaseIterable>(_ type: Value.Type = Value.self) -> Value { one(of: Array(type.allCases)) }

    mutating func bead() -> BeadLine {
        BeadLine(
            doc: text(), lang: language(), level: named(), source: list { $0.int() }, target: list { $0.int() },
            type: maybe { $0.text() }, score: one(of: [nil, .nan, .infinity, decimal()]),
            evidence: list { EvidencePart(name: $0.text(), value: $0.decimal()) }, moved: generator.below(2) == 0)
    }

    mutating func segment() -> SegmentLine {
        SegmentLine(
            doc: text(), lang: language(), level: named(), index: int(), paragraph: maybe { $0.int() }, kind: named(),
            furniture: maybe { $0.one(of: [FurnitureClass.switcher, .print, .label]) }, span: span(),
            dateline: maybe { $0.span() }, file: text(), text: text(), shown: maybe { $0.text() },
            language: maybe { $0.language() })
    }

    mutating func row() -> RowLine {
        let canonical = maybe {
            RowLine.Canonical(paragraph: $0.int(), kind: $0.maybe { $0.named() }, text: $0.maybe { $0.text() })
        }
        let cells = list { generated in
            let cell = Cell(
                paragraphs: generated.list { $0.int() }, type: generated.text(), score: generated.decimal(),
                sharedWithRow: generated.maybe { $0.int() })
            return (generated.language(), cell)
        }
        return RowLine(
            doc: text(), row: int(), canonical: canonical, cells: Dictionary(cells) { first, _ in first },
            gaps: list { $0.language() })
    }

    mutating func finding() -> Finding {
        Finding(
            FindingCode(rawValue: text()), named(), text(), article: maybe { $0.text() },
            language: maybe { $0.language() }, level: maybe { $0.named() }, index: maybe { $0.int() },
            file: maybe { $0.text() }, span: maybe { $0.span() })
    }

    mutating func failure() -> InputFailure {
        InputFailure(
            code: FindingCode(rawValue: text()), path: maybe { $0.text() }, article: maybe { $0.text() },
            language: maybe { $0.language() }, reason: text())
    }

    mutating func encoding() -> TextEncoding {
        TextEncoding(
            name: text(), confidence: exact(), source: one(of: [.byteOrderMark, .valid, .detected, .given, .declared]),
            declared: maybe { $0.text() }, detected: maybe { $0.text() },
            repairs: maybe { $0.list { TextRepair(chain: $0.list { $0.text() }, paragraphs: $0.int()) } })
    }

    mutating func input() -> InputLine {
        var input = InputLine(path: text())
        input.article = maybe { $0.text() }
        input.language = maybe { $0.language() }
        input.spelling = maybe { $0.text() }
        input.sha256 = maybe { $0.text() }
        input.size = maybe { $0.int() }
        input.packed = maybe { .init(file: $0.text(), member: $0.text(), sha256: $0.text(), size: $0.int()) }
        input.part = maybe { SourcePart(title: $0.maybe { $0.span() }, text: $0.span()) }
        input.format = maybe { $0.named() }
        input.encoding = maybe { $0.encoding() }
        input.paragraphStyle = maybe { $0.named() }
        input.detected = maybe { LanguageGuess(tag: $0.language(), confidence: $0.exact()) }
        input.paragraphs = maybe { $0.int() }
        input.sentences = maybe { $0.int() }
        input.code = maybe { FindingCode(rawValue: $0.text()) }
        input.reason = maybe { $0.text() }
        return input
    }

    mutating func entry() -> ArticleEntry {
        ArticleEntry(
            article: text(), languages: list { $0.language() }, aligned: list { $0.language() },
            editions: Dictionary(list { ($0.language(), $0.named()) }) { first, _ in first },
            lines: Dictionary(list { ("\($0.language()).jsonl", $0.span()) }) { first, _ in first })
    }

    mutating func amount() -> EditionAmount {
        var amount = EditionAmount()
        (amount.canonical, amount.rendered, amount.own, amount.added) = (int(), exact(), int(), exact())
        return amount
    }

    mutating func edition() -> Edition {
        var edition = Edition(kind: named())
        (edition.paragraphs, edition.sentences, edition.words) = (amount(), amount(), amount())
        (edition.merged, edition.split, edition.moved, edition.moves) = (exact(), exact(), exact(), int())
        edition.confidence = maybe { $0.exact() }
        return edition
    }

    mutating func move() -> Move {
        Move(
            canonical: range(), target: range(), score: exact(),
            pairs: list { Move.Pair(canonical: $0.range(), target: $0.range(), score: $0.exact()) },
            sentences: list { Bead(canonical: $0.range(), target: $0.range(), score: $0.exact(), isMoved: true) },
            other: maybe { $0.range() })
    }

    mutating func version() -> VersionRecord {
        VersionRecord(
            language: language(), edition: maybe { $0.edition() }, moves: list { $0.move() }, beads: list { $0.bead() })
    }

    mutating func counts() -> StageCounts {
        StageCounts(
            input: int(), output: int(), reasons: Dictionary(list { ("r\($0.int())", $0.int()) }) { first, _ in first })
    }

    mutating func article() -> ArticleRecord {
        ArticleRecord(
            article: text(), inputs: list { $0.input() },
            texts: list { .init(language: $0.language(), segments: $0.list { $0.segment() }) },
            versions: list { $0.version() }, rows: maybe { $0.list { $0.row() } }, findings: list { $0.finding() },
            failures: list { $0.failure() },
            counts: Dictionary(list { ($0.named(), $0.counts()) }) { first, _ in first })
    }
}
