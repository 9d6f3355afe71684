import HexaplaCore

/// Turns the counts of odd characters into findings: one of each kind for a document, at the first paragraph.
struct FindingCollector {
    private let document: DetectedDocument
    private var kinds: [Kind] = [
        Kind(code: .privateUse, severity: .warning, text: "private-use characters that were kept") {
            $0.count(of: "privateUse")
        },
        Kind(code: .noncharacters, severity: .warning, text: "noncharacters that were kept") {
            $0.count(of: "noncharacter")
        },
        Kind(code: .bidiControls, severity: .info, text: "controls of text direction that were left out") {
            $0.count(of: "bidiControl")
        },
        Kind(code: .nothingToShow, severity: .warning, text: "paragraphs with nothing to show") { $0.emptied },
        Kind(code: .endlessMarks, severity: .warning, text: "endless runs of combining marks") { $0.cutRuns },
        Kind(code: .controls, severity: .info, text: "control characters that were left out") {
            $0.count(of: "control")
        },
    ]

    private struct Kind {
        let code: FindingCode
        let severity: Severity
        let text: String
        let count: (ParagraphNormalizer) -> Int
        var first: Int?
        var total = 0

        init(code: FindingCode, severity: Severity, text: String, count: @escaping (ParagraphNormalizer) -> Int) {
            self.code = code
            self.severity = severity
            self.text = text
            self.count = count
        }
    }

    init(document: DetectedDocument) {
        self.document = document
    }

    /// Notes which kinds a paragraph added to.
    mutating func collect(from normalizer: ParagraphNormalizer, paragraph: Int) {
        for index in kinds.indices {
            let total = kinds[index].count(normalizer)
            if total > kinds[index].total, kinds[index].first == nil { kinds[index].first = paragraph }
            kinds[index].total = total
        }
    }

    /// The findings, in the order of the paragraphs, then of the codes.
    var findings: [Finding] {
        kinds.compactMap { kind in kind.first.map { finding(kind, paragraph: $0) } }
            .sorted { ($0.index ?? 0, $0.code) < ($1.index ?? 0, $1.code) }
    }

    private func finding(_ kind: Kind, paragraph: Int) -> Finding {
        let source = document.source
        return Finding(
            kind.code, kind.severity, "The document holds \(kind.text); there are \(kind.total), first here.",
            article: source.id.article, language: source.id.language, level: .paragraph, index: paragraph,
            file: source.path, span: source.paragraphs[paragraph].span)
    }
}
