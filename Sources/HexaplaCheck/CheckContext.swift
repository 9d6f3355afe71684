import HexaplaCore
import HexaplaLanguage

/// What the rules look at, and how they write findings.
struct CheckContext {
    let aligned: AlignedArticle
    let options: CheckOptions
    let languages: LanguageSet

    /// The name of the language of the canonical text.
    var canonicalName: String { languages.name(canonical.id.language.base) }

    /// The name of a version's language, its script left aside.
    func name(_ language: LanguageTag) -> String { languages.name(language.base) }

    /// Names in a row.
    func names(_ tags: [LanguageTag]) -> String { languages.names(tags.map(\.base)) }

    var article: Article { aligned.article }
    var canonical: SegmentedDocument { aligned.article.canonical }

    /// The versions with their alignments, in column order.
    var versions: [(document: SegmentedDocument, alignment: VersionAlignment)] {
        zip(article.versions, aligned.alignments).map { ($0, $1) }
    }

    /// Whether a paragraph has words or numbers, and not only signs.
    func hasWords(_ paragraph: Int, of document: SegmentedDocument) -> Bool {
        document.shownText(paragraph).unicodeScalars.contains {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
    }

    /// A finding on a paragraph.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - severity: How much it matters.
    ///   - message: A full sentence.
    ///   - language: The version the finding is about.
    ///   - paragraph: The paragraph that `index`, file and span point to.
    ///   - document: The document the paragraph is in.
    ///   - span: A narrower span; the whole paragraph without it.
    /// - Returns: The finding.
    func finding(
        _ code: FindingCode, _ severity: Severity, _ message: String, about language: LanguageTag,
        paragraph: Int, of document: SegmentedDocument, span: ByteRange<FileBytes>? = nil
    ) -> Finding {
        Finding(
            code, severity, message, article: article.id, language: language, level: .paragraph, index: paragraph,
            file: document.source.path, span: span ?? document.span(ofParagraph: paragraph))
    }

    /// A finding on a sentence.
    func finding(
        _ code: FindingCode, _ severity: Severity, _ message: String, about language: LanguageTag, sentence: Int,
        of document: SegmentedDocument
    ) -> Finding {
        Finding(
            code, severity, message, article: article.id, language: language, level: .sentence, index: sentence,
            file: document.source.path, span: document.span(of: document.sentences[sentence]))
    }
}

extension Bead {
    /// Whether the bead is likelier right than wrong: what is told of it as a fact must be.
    var isBelieved: Bool { score >= 0.5 }
}

/// One check across the texts of an article.
protocol CheckRule {
    /// Lists what the rule finds, in text order.
    func findings(_ context: CheckContext) -> [Finding]
}
