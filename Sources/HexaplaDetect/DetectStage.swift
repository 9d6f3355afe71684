package import HexaplaCore
package import HexaplaLanguage

/// Finds the language of a document and of each of its paragraphs.
///
/// The document's language is the vote of its paragraphs, weighted by letters. A paragraph of few letters (a name, a
/// number, a switcher line) takes the document's language with a confidence of at most one half, unless it is written
/// in another script. Text in another language than it should be becomes findings.
package struct DetectStage: Stage {
    /// `detect`.
    package static let id = StageID.detect
    /// The version of the stage's behaviour.
    package static let version = 3

    private let detector: LanguageDetector
    private let options: DetectOptions
    private let languages: LanguageSet
    private let known: Set<LanguageTag>

    /// Creates the stage.
    ///
    /// - Parameters:
    ///   - detector: What tells the language of a text.
    ///   - options: How languages are settled.
    ///   - languages: The languages that are served; a text in another one is remarked on.
    package init(detector: LanguageDetector, options: DetectOptions = DetectOptions(), languages: LanguageSet) {
        self.detector = detector
        self.options = options
        self.languages = languages
        known = Set(detector.profile.languages.map(\.base))
    }

    /// Finds the languages.
    ///
    /// A document filed under a language that is served, but that the detector was never shown, is believed to be in
    /// it unless it is written in another script.
    ///
    /// - Parameter input: A document as read; also one without paragraphs.
    /// - Returns: The document with its languages; findings `HX-DETECT-001` to `004`; counts of paragraphs, with the
    ///   reasons `borrowedLanguage`, `statedLanguage` and `withoutLetters`.
    package func run(_ input: ReadDocument) -> Staged<DetectedDocument> {
        let vote = LanguageVote(detector: detector, options: options, languages: languages)
        let surveys = input.paragraphs.map { ParagraphSurvey($0.text.utf8, detector: detector) }
        if let stated = stated(input, surveys, vote) { return stated }
        let language = vote.language(of: input.paragraphs, surveys)
        let settled = surveys.map { vote.settle($0, document: language) }
        let document = DetectedDocument(source: input, language: language, paragraphs: settled.map(\.guess))
        var counts = StageCounts(input: surveys.count, output: surveys.count)
        counts.add("borrowedLanguage", settled.count { $0.isBorrowed })
        counts.add("withoutLetters", surveys.count { $0.letters == 0 })
        return Staged(document, findings: findings(document, surveys), counts: counts)
    }

    /// The document in the language it is filed under, when the detector cannot know better.
    private func stated(
        _ input: ReadDocument, _ surveys: [ParagraphSurvey], _ vote: LanguageVote
    ) -> Staged<DetectedDocument>? {
        let tag = input.id.language
        guard languages.contains(tag), !known.contains(tag.base), surveys.contains(where: { $0.letters > 0 }) else {
            return nil
        }
        let letters = surveys.reduce(0) { $0 + $1.letters }
        let foreign = surveys.reduce(0) { $0 + (vote.contradictsScript($1, tag) ? $1.letters : 0) }
        guard foreign * 2 < letters else { return nil }
        let guess = LanguageGuess(tag: tag, confidence: 1)
        let paragraphs = surveys.map { $0.letters == 0 ? .unknown : guess }
        var counts = StageCounts(input: surveys.count, output: surveys.count)
        counts.add("statedLanguage", paragraphs.count { $0 == guess })
        counts.add("withoutLetters", surveys.count { $0.letters == 0 })
        return Staged(DetectedDocument(source: input, language: guess, paragraphs: paragraphs), counts: counts)
    }

    private func findings(_ document: DetectedDocument, _ surveys: [ParagraphSurvey]) -> [Finding] {
        let letters = surveys.map(\.letters)
        let paragraphs = ForeignParagraph(options: options, languages: languages)
        let passages = ForeignPassage(detector: detector, options: options, languages: languages)
        return LanguageNotServed(languages: languages).findings(document)
            + FiledUnderOtherLanguage(languages: languages).findings(document)
            + document.paragraphs.indices.flatMap { index in
                paragraphs.findings(document, index, letters: letters[index])
                    + passages.findings(document, index, letters: letters[index])
            }
    }
}
