/// A format that other programs read; each has a folder of its own among the exports.
package enum ExportFormat: String, Sendable, Hashable, Codable, CaseIterable {
    /// Translation Memory eXchange 1.4b.
    case tmx
    /// XLIFF 2.1 (OASIS).
    case xliff
    /// The stand-off alignment of OPUS (XCES), with the texts in zip files.
    case xces
    /// Two plain files of as many lines.
    case moses
    /// A table a pair, and one of all languages.
    case tsv
    /// A workbook to review in, a worksheet a language.
    case xlsx
    /// JSON lines: groups, and whole documents.
    case jsonl
    /// TEI P5, a file a document.
    case tei
    /// Vertical text with mappings, for NoSketchEngine and CWB.
    case vertical
    /// An SQLite database with full-text search.
    case sqlite

    /// What holds whole documents or whole alignments cannot do with a part of the pairs.
    package func objection(to option: ExportOption) -> String? {
        switch (self, option) {
        case (.xlsx, .via): "its verdicts are on beads with English"
        case (.xlsx, .complete): "its verdicts are on the beads of one language"
        case (.xlsx, .dedupe): "it shows every bead of a text"
        case (.sqlite, .via): "its beads are those with English"
        case (.sqlite, .codes): "its columns are named by the languages of the run"
        case (.sqlite, .pairs): "it is one database of all languages"
        case (.sqlite, .complete), (.sqlite, .includeFurniture): "it holds whole texts, furniture too"
        case (.tei, .dedupe), (.vertical, .dedupe), (.sqlite, .dedupe): "it holds whole texts"
        case (.xliff, .byDocument), (.tei, .byDocument): nil
        case (_, .byDocument): "it is one file for the whole corpus"
        case (.tei, .byCorpus): "it is a file for each document"
        default: nil
        }
    }
}

/// An option that some formats cannot obey.
package enum ExportOption: String, Sendable, Hashable, CaseIterable {
    case via = "--via"
    case complete = "--complete"
    case dedupe = "--dedupe"
    case byDocument = "--by document"
    case byCorpus = "--by corpus"
    case codes = "--codes"
    case pairs = "--pairs"
    case includeFurniture = "--include-furniture"
}

extension ExportFormat {
    /// What the format needs of a record besides texts and beads.
    var parts: Set<RecordPart> {
        switch self {
        case .xlsx: [.findings]
        case .sqlite: [.rows, .findings]
        default: []
        }
    }

    /// What the files are, in a sentence.
    package var purpose: String {
        switch self {
        case .tmx: "Translation memories (TMX 1.4b) for OmegaT, Trados, memoQ, Weblate and others."
        case .xliff: "Bilingual files (XLIFF 2.1) for translation editors."
        case .xces: "Links between ids (XCES) and the texts in zip files, for OpusTools."
        case .moses: "Plain files of as many lines, one for each language of a pair, with the ids of the units."
        case .tsv:
            "Tables parted by tabs, without quoting: a table a pair, and wide.tsv with a row for each English unit."
        case .xlsx: "A workbook to review in; 'hexapla import' reads the verdicts back."
        case .jsonl: "JSON lines for Hugging Face datasets and pandas: groups, and whole documents in documents.jsonl."
        case .tei: "A TEI P5 file for each document, with ids of paragraphs and sentences and the links between them."
        case .vertical:
            "Vertical text (.vert), mappings for NoSketchEngine (.map) and bead lines for cwb-align-import (.beads)."
        case .sqlite:
            "An SQLite database with full-text search in all languages; its tables are told in Docs/Formats.md."
        }
    }
}
