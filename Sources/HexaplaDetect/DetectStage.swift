public import HexaplaCore

/// Finds the language of a document and of each of its paragraphs.
///
/// The document's language is the vote of its paragraphs, weighted by letters. A paragraph of few letters (a name, a
/// number, a switcher line) takes the document's language with a confidence of at most one half, unless it is written
/// in another script. Text in another language than it should be becomes findings.
public struct DetectStage: Stage {
    /// `detect`.
    public static let id = StageID.detect
    /// The version of the stage's behaviour.
    public let version = 2

    private let detector: LanguageDetector
    private let options: DetectOptions

    /// Creates the stage.
    ///
    /// - Parameters:
    ///   - detector: What tells the language of a text.
    ///   - options: How languages are settled.
    public init(detector: LanguageDetector, options: DetectOptions = DetectOptions()) {
        self.detector = detector
        self.options = options
    }

    /// Finds the languages.
    ///
    /// - Parameter input: A document as read; also one without paragraphs.
    /// - Returns: The document with its languages; findings `HX-DETECT-001` to `004`; counts of paragraphs, with the
    ///   reasons `borrowedLanguage` and `withoutLetters`.
    public func run(_ input: ReadDocument) -> Staged<DetectedDocument> {
        let vote = LanguageVote(detector: detector, options: options)
        let surveys = input.paragraphs.map { ParagraphSurvey($0.text.utf8, detector: detector) }
        let language = vote.language(of: input.paragraphs, surveys)
        let settled = surveys.map { vote.settle($0, document: language) }
        let document = DetectedDocument(source: input, language: language, paragraphs: settled.map(\.guess))
        var counts = StageCounts(input: surveys.count, output: surveys.count)
        counts.add("borrowedLanguage", settled.count { $0.isBorrowed })
        counts.add("withoutLetters", surveys.count { $0.letters == 0 })
        return Staged(document, findings: findings(document, surveys), counts: counts)
    }

    private func findings(_ document: DetectedDocument, _ surveys: [ParagraphSurvey]) -> [Finding] {
        let letters = surveys.map(\.letters)
        let paragraphs = ForeignParagraph(options: options)
        let passages = ForeignPassage(detector: detector, options: options)
        return LanguageNotServed().findings(document) + FiledUnderOtherLanguage().findings(document)
            + document.paragraphs.indices.flatMap { index in
                paragraphs.findings(document, index, letters: letters[index])
                    + passages.findings(document, index, letters: letters[index])
            }
    }
}
