import HexaplaCore
import HexaplaLanguage

/// Settles the language of a document and of each of its paragraphs.
struct LanguageVote {
    let detector: LanguageDetector
    let options: DetectOptions
    let languages: LanguageSet

    /// The language of a document: paragraphs that are long enough vote with their letters.
    ///
    /// Without any, all paragraphs are judged as one text. A text that mixes three scripts, such as a language switcher, says nothing.
    func language(of paragraphs: [SourceParagraph], _ surveys: [ParagraphSurvey]) -> LanguageGuess {
        let voters = surveys.filter { $0.letters >= options.shortLetters && !$0.isMixed }
        guard !voters.isEmpty else { return languageTogether(paragraphs) }
        let winner = strongest(voters, key: \.guess.tag.base)
        let supporters = voters.filter { $0.guess.tag.base == winner }
        let total = voters.reduce(0) { $0 + $1.letters }
        let sum = supporters.reduce(0) { $0 + $1.guess.confidence * Double($1.letters) }
        return LanguageGuess(tag: strongest(supporters, key: \.guess.tag), confidence: sum / Double(total))
    }

    private func languageTogether(_ paragraphs: [SourceParagraph]) -> LanguageGuess {
        let survey = ParagraphSurvey(
            Array(paragraphs.map(\.text.utf8).joined(separator: [0x0A])), detector: detector)
        return survey.isMixed ? .unknown : survey.guess
    }

    /// The tag with the most letters; the first in column order of several.
    private func strongest(_ voters: [ParagraphSurvey], key: KeyPath<ParagraphSurvey, LanguageTag>) -> LanguageTag {
        let votes = Dictionary(voters.map { ($0[keyPath: key], $0.letters) }, uniquingKeysWith: +)
        let order = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return order.first?.key ?? .undetermined
    }

    /// The language of a paragraph of a document, and whether it is the document's, borrowed.
    func settle(
        _ survey: ParagraphSurvey, document: LanguageGuess
    ) -> (guess: LanguageGuess, isBorrowed: Bool) {
        guard survey.letters > 0 else { return (.unknown, false) }
        let own = survey.guess
        let isLong = survey.letters >= options.shortLetters
        if isLong, own.tag.base == document.tag.base {
            let tag = own.tag == own.tag.base ? document.tag : own.tag
            return (LanguageGuess(tag: tag, confidence: own.confidence), false)
        }
        if contradictsScript(survey, document.tag) || document.tag == .undetermined { return (own, false) }
        let isSure = survey.letters >= options.foreignLetters && own.confidence >= options.sureConfidence
        if isLong, detector.profile.isTarget(own.tag) && own.confidence >= 0.5 || isSure { return (own, false) }
        return (LanguageGuess(tag: document.tag, confidence: min(document.confidence, 0.5)), true)
    }

    /// Whether a text is in another script than its language is written in; `false` for languages that are not served.
    func contradictsScript(_ survey: ParagraphSurvey, _ language: LanguageTag) -> Bool {
        guard let known = languages[language] else { return false }
        return survey.contradicts(script: known.facts.script)
    }
}
