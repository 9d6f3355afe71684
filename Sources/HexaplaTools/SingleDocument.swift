import HexaplaAlign
package import HexaplaCore
import HexaplaCorpus
import HexaplaDetect
import HexaplaICU
package import HexaplaLanguage
import HexaplaRead
package import HexaplaRun
import HexaplaSegment
package import HexaplaSystem

/// Single files through the document stages, for the commands that print for people.
package struct SingleDocument: Sendable {
    private let resources: StageResources
    private let stages: StageSet

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - resources: The resource files.
    ///   - options: The settings of the stages.
    package init(resources: StageResources, options: PipelineOptions = PipelineOptions()) {
        self.init(resources: resources, options: options, article: nil)
    }

    /// The languages that documents can be in.
    package var languages: LanguageSet { resources.languages }

    /// Creates the tool with stages that are made already.
    package init(resources: StageResources, stages: StageSet) {
        self.resources = resources
        self.stages = stages
    }

    /// Creates the tool for the documents of one article, whose review is then known.
    package init(resources: StageResources, options: PipelineOptions, article: String?) {
        self.resources = resources
        stages = StageSet(options: options, resources: resources, articles: article.map { [$0] } ?? [])
    }

    /// The encoding of a file, as a run reads it.
    ///
    /// - Parameter path: The file.
    /// - Returns: The encoding with how sure it is; of a DOCX or ODT document that of its text inside.
    /// - Throws: `PipelineError` when a run would refuse the file: it cannot be read, or is no text.
    package func encoding(of path: String) throws(PipelineError) -> TextEncoding {
        try read(path).encoding
    }

    /// What a file is written in, for people.
    ///
    /// - Parameter path: The file.
    /// - Returns: The encoding of a text or a web page, the format of a DOCX or ODT document; with how sure it is.
    /// - Throws: `PipelineError` when a run would refuse the file.
    package func form(of path: String) throws(PipelineError) -> (name: String, confidence: Double) {
        let document = try read(path)
        switch document.format {
        case .docx: return ("DOCX", 1)
        case .odt: return ("ODT", 1)
        case .text, .html, .json: return (document.encoding.name, document.encoding.confidence)
        }
    }

    private func read(_ path: String) throws(PipelineError) -> ReadDocument {
        let text = try GivenText(file: path)
        let id = DocumentID(article: "text", language: .undetermined)
        do throws(ReadError) {
            return try stages.read.run(SourceFile(id: id, path: Files.name(of: text.name), bytes: text.bytes)).value
        } catch {
            throw PipelineError(.input, text.name, "\(error.message) \(error.remedy)")
        }
    }

    /// The language of a whole text.
    ///
    /// - Parameter text: Any text.
    /// - Returns: The language with how sure it is.
    package func language(of text: String) -> LanguageGuess {
        LanguageDetector(profile: resources.profile).detect(Array(text.utf8))
    }

    /// A file's document, through the stages up to one.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - article: The id to give to the article.
    ///   - language: The language to file it under; from the content when it is not given.
    ///   - until: The last stage that runs.
    /// - Returns: The document with all its layers.
    /// - Throws: `PipelineError` when the file cannot be read or used.
    package func document(
        _ path: String, article: String = "text", language: LanguageTag? = nil, until: StageID = .segment
    ) throws(PipelineError) -> SegmentedDocument {
        try outcome(GivenText(file: path), article: article, language: language, until: until).document
    }

    /// The words, numbers and marks of a sentence: the same as the line filter gives.
    ///
    /// - Parameters:
    ///   - sentence: A sentence of the document.
    ///   - document: The document.
    /// - Returns: The words in order; joined they spell the sentence, white space aside.
    /// - Throws: `PipelineError` when ICU cannot cut the text.
    package func words(
        of sentence: Sentence, in document: SegmentedDocument
    ) throws(PipelineError) -> [String] {
        let text = LayeredText<Normalized>(document.shownText(of: sentence))
        let guesses = document.detected.paragraphs
        let own = guesses.indices.contains(sentence.paragraph) ? guesses[sentence.paragraph].tag : .undetermined
        let language = own == .undetermined ? document.detected.language.tag : own
        do {
            return try stages.segment.segmenter.words(text, language: language).map { text[$0] }
        } catch {
            throw PipelineError(.input, document.source.path, "\(error)")
        }
    }

    /// The language of each stretch of a text; of a line that lists languages, of each word.
    ///
    /// - Parameter text: Any text.
    /// - Returns: The stretches in order.
    package func spans(in text: LayeredText<Original>) -> [ShownSpan] {
        let detector = LanguageDetector(profile: resources.profile)
        return detector.labelledSpans(in: text).map { span in
            let words = text[span.range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let excerpt = words.count > 40 ? words.prefix(39) + "…" : words[...]
            return ShownSpan(range: span.range, guess: span.guess, excerpt: String(excerpt))
        }
    }

    /// What is remarked when versions in a language are aligned without a lexicon.
    func lexiconRemarks(_ language: LanguageTag) -> [Finding] {
        var options = stages.options
        options.languages = [language]
        return resources.lexiconRemarks(options)
    }

    /// Aligns the documents of an article, a second time where that is asked for or helps.
    package func align(_ article: Article) throws(PipelineError) -> (aligned: AlignedArticle, findings: [Finding]) {
        var first = Tally()
        let aligned = first.run(stages.align, article)
        let lexicons = try FirstPass.lexicons(after: aligned, stages.options.align, resources)
        guard !lexicons.isEmpty else { return (aligned, first.findings + lostVerdicts(on: article)) }
        var second = Tally()
        let better = stages.aligning(with: resources.using(lexicons))
        return (second.run(better.align, article), second.findings + lostVerdicts(on: article))
    }

    /// The verdicts of a review on this article, or on any, that match no text of it.
    private func lostVerdicts(on article: Article) -> [Finding] {
        guard let file = resources.review, let review = stages.review else { return [] }
        let languages = article.versions.map(\.id.language.base)
        var run = ReviewRun(file, review, languages: languages, here: [article.id])
        run.take(review.matches(in: article))
        return run.findings.filter { $0.code == .badReviewRow || $0.article == article.id }
    }

    /// The document of a text with what the stages remarked on it.
    package func outcome(
        _ text: GivenText, article: String, language: LanguageTag?, until: StageID
    ) throws(PipelineError) -> (document: SegmentedDocument, findings: [Finding]) {
        if let language { return try outcome(text, article, language, until) }
        let first = try outcome(text, article, .undetermined, .detect).document
        return try outcome(text, article, first.detected.language.tag.base, until)
    }

    private func outcome(
        _ text: GivenText, _ article: String, _ language: LanguageTag, _ until: StageID
    ) throws(PipelineError) -> (document: SegmentedDocument, findings: [Finding]) {
        let source = SourceFile(
            id: DocumentID(article: article, language: language.base), path: Files.name(of: text.name),
            bytes: text.bytes)
        let run = DocumentRun(source, spelling: language.code, stages: stages.ending(with: until))
        guard let document = run.document else {
            let reason = run.failure?.reason ?? "The file cannot be used."
            throw PipelineError(.input, text.name, reason, finding: run.failure?.code)
        }
        return (document, run.tally.findings)
    }

    /// What was decided on each place of a paragraph where a sentence might end, a line each.
    ///
    /// - Parameters:
    ///   - paragraph: The ordinal of the paragraph.
    ///   - document: Its document.
    /// - Returns: The lines in text order; none where there is nothing to decide.
    /// - Throws: `PipelineError` when the text cannot be cut.
    package func sentenceDecisions(
        ofParagraph paragraph: Int, in document: SegmentedDocument
    ) throws(PipelineError) -> [String] {
        let text = document.normalized.paragraphs[paragraph].text
        let guess = document.detected.paragraphs[paragraph].tag.base
        let language = resources.languages.contains(guess) ? guess : document.id.language
        do throws(ICUError) {
            return try stages.segment.segmenter.explain(text, language: language).map { $0.line(in: text) }
        } catch {
            throw PipelineError(.input, document.source.path, "The text could not be cut: \(error)")
        }
    }
}

/// A stretch of text in one language, for people.
package struct ShownSpan: Sendable, Hashable {
    /// Where it stands, in bytes of UTF-8.
    package let range: ByteRange<Original>
    /// Its language.
    package let guess: LanguageGuess
    /// How it begins, on one line.
    package let excerpt: String
}
