package import Foundation
package import HexaplaAlign
package import HexaplaCore
package import HexaplaCorpus
import HexaplaLanguage
package import HexaplaLexicon
package import HexaplaSystem

/// The first of two passes: looks at a part of the corpus, decides, and learns lexicons from it.
///
/// The part is drawn by the ids of the articles and is the same for every shard, so that shards learn the same without
/// knowing of one another. Where one pass is enough, what was done to decide is kept and not done again.
package struct FirstPass {
    /// What the first pass came to.
    package struct Outcome: Sendable {
        package var record: PassRecord?
        /// The lexicons for the second pass, by language.
        package var lexicons: [LanguageTag: Lexicon] = [:]
        /// The articles that are done for good, by id.
        package var done: [String: ArticleRun] = [:]
        /// How many passes there are over the articles.
        package var passes: Int { record?.count ?? 1 }
    }

    package let corpus: Corpus
    package let stages: StageSet
    package let resources: StageResources
    package let jobs: Int
    /// The output folder, for messages.
    package let output: String

    /// Runs the pass.
    package func run(progress: (RunProgress) -> Void) async throws -> Outcome {
        let asked = stages.options.align.passes
        guard stages.options.runs(.align) else { return Outcome() }
        var outcome = Outcome(record: PassRecord(asked: asked))
        let sample = PassSample(corpus.articles + corpus.others)
        guard asked != .one, stages.options.align.lexicon, asked == .two || sample.isWorthALook else { return outcome }
        var bitexts: [LanguageTag: CorpusBitext] = [:]
        var state = RunProgress(
            articles: asked == .two ? sample.learnt.count : sample.first.count,
            bytes: PassSample.bytes(asked == .two ? sample.learnt : sample.first))
        state.passes = 2
        if asked == .auto {
            try await take(sample.first, stages, into: &bitexts, &state, progress) { outcome.done[$0.id] = $0 }
            decide(asked, bitexts, growth: sample.growth, &outcome)
            guard outcome.passes == 2 else { return outcome }
            outcome.done = [:]
        }
        let rest = asked == .auto ? Array(sample.learnt.dropFirst(sample.first.count)) : sample.learnt
        var more = RunProgress(
            articles: sample.learnt.count, bytes: PassSample.bytes(sample.learnt))
        (more.articlesDone, more.bytesDone, more.passes) = (state.articlesDone, state.bytesDone, 2)
        try await take(rest, stages.ending(with: .align), into: &bitexts, &more, progress) { _ in }
        decide(asked, bitexts, growth: 1, &outcome)
        outcome.record?.articles = sample.learnt.count
        try await learn(bitexts, into: &outcome)
        return outcome
    }

    /// Runs articles and collects their links.
    private func take(
        _ articles: [CorpusArticle], _ stages: StageSet, into bitexts: inout [LanguageTag: CorpusBitext],
        _ state: inout RunProgress, _ progress: (RunProgress) -> Void, _ keep: (ArticleRun) -> Void
    ) async throws {
        let start = ContinuousClock.now
        let lexicons = resources.lexicons
        let earlier = state.seconds
        let watch = InputWatch()
        try await InOrder.forEach(articles.count, jobs: jobs) { index in
            let run = watch.run(articles[index], stages: stages)
            return (run, run.links(lexicons))
        } body: { _, result in
            try StopRequest.check(output)
            for links in result.1 {
                bitexts[links.language, default: CorpusBitext(language: links.language)].add(links)
            }
            keep(result.0)
            state.articlesDone += 1
            state.bytesDone += result.0.byteCount
            state.seconds = earlier + start.secondsUntilNow
            progress(state)
        }
    }

    /// Decides for each language.
    private func decide(
        _ asked: Passes, _ bitexts: [LanguageTag: CorpusBitext], growth: Double, _ outcome: inout Outcome
    ) {
        for (language, bitext) in bitexts {
            let expected = Int(Double(bitext.count) * growth)
            let reason = SecondPass.reason(asked, bitext.figures, expected: expected)
            outcome.record?.languages[language.code] = PassRecord.Language(bitext.figures, reason)
        }
        let again = outcome.record?.languages.values.contains { $0.reason.isYes } ?? false
        outcome.record?.count = again ? 2 : 1
        outcome.record?.articles = outcome.done.count
    }

    /// Learns the lexicons of the languages that have a second pass.
    private func learn(_ bitexts: [LanguageTag: CorpusBitext], into outcome: inout Outcome) async throws {
        let record = outcome.record
        let chosen = stages.languages.versions.compactMap { language -> (CorpusBitext, Lexicon)? in
            guard record?.languages[language.code]?.reason.isYes == true, let bitext = bitexts[language],
                let base = resources.lexicons[language]
            else { return nil }
            return (bitext, base)
        }
        try await InOrder.forEach(chosen.count, jobs: jobs) { index in
            try chosen[index].0.lexicon(over: chosen[index].1)
        } body: { _, lexicon in
            outcome.lexicons[lexicon.language] = lexicon
            outcome.record?.languages[lexicon.language.code]?.lexicon = SHA256.text(of: lexicon.digest)
        }
    }
}

extension FirstPass {
    /// The lexicons for a second pass over one article; none when it would not help.
    package static func lexicons(
        after aligned: AlignedArticle, _ options: AlignOptions, _ resources: StageResources
    ) throws(PipelineError) -> [LanguageTag: Lexicon] {
        guard options.lexicon, options.passes != .one else { return [:] }
        var lexicons: [LanguageTag: Lexicon] = [:]
        for links in aligned.links(resources.lexicons) {
            var bitext = CorpusBitext(language: links.language)
            bitext.add(links)
            let reason = SecondPass.reason(options.passes, bitext.figures, expected: bitext.count)
            guard reason.isYes, let base = resources.lexicons[links.language] else { continue }
            do {
                lexicons[links.language] = try bitext.lexicon(over: base)
            } catch {
                throw PipelineError(.input, "lexicon", "\(error)")
            }
        }
        return lexicons
    }
}

extension ArticleRun {
    /// The words of the article's sentence links, for each version whose language has a lexicon.
    package func links(_ lexicons: [LanguageTag: Lexicon]) -> [LinkedSentences] {
        checked?.aligned.links(lexicons) ?? []
    }
}

extension AlignedArticle {
    /// The words of the sentence links, for each version whose language has a lexicon.
    package func links(_ lexicons: [LanguageTag: Lexicon]) -> [LinkedSentences] {
        guard !alignments.isEmpty else { return [] }
        let canonical = DocumentWords(article.canonical)
        return zip(article.versions, alignments).compactMap { version, alignment in
            lexicons[alignment.language.base].map { lexicon in
                LinkedSentences(
                    canonical: canonical, target: DocumentWords(version), alignment: alignment, lexicon: lexicon)
            }
        }
    }
}
