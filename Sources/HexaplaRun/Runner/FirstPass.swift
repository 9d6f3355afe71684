import Foundation
package import HexaplaAlign
package import HexaplaCore
import HexaplaCorpus
import HexaplaLanguage
package import HexaplaLexicon
package import HexaplaSystem

/// The first of two passes: looks at a part of the corpus, decides, and learns lexicons from it.
///
/// The part is drawn by the ids of the articles and is the same for every shard, so that shards learn the same without
/// knowing of one another. Where one pass is enough, what was done to decide is kept and not done again; of two passes
/// the second one aligns again but reads nothing that is kept.
package struct FirstPass {
    /// What the first pass came to.
    package struct Outcome: Sendable {
        package var record: PassRecord?
        /// The lexicons for the second pass, by language.
        package var lexicons: [LanguageTag: Lexicon] = [:]
        /// The articles that are done for good, by id.
        package var done: [String: ArticleRun] = [:]
        /// Documents that have been read and cut, by article.
        package var texts = KeptTexts()
        /// How many passes there are over the articles.
        package var passes: Int { record?.count ?? 1 }
    }

    /// What has been learnt from the articles so far.
    private struct Learning {
        var bitexts: [LanguageTag: CorpusBitext] = [:]
        var done: [String: ArticleRun] = [:]
        var texts: [String: ArticleTexts] = [:]
        var bytesKept = 0
        /// Whether the articles are done for good if one pass is enough.
        var keepsRuns = true
        var progress: RunProgress

        init(_ articles: [CorpusArticle]) {
            progress = RunProgress(articles: articles.count, bytes: PassSample.bytes(articles))
            progress.passes = 2
        }

        /// Goes on with more articles, for a second pass.
        mutating func extend(to articles: [CorpusArticle]) {
            (done, keepsRuns) = ([:], false)
            var more = Learning(articles).progress
            (more.articlesDone, more.bytesDone) = (progress.articlesDone, progress.bytesDone)
            progress = more
        }
    }

    package let plan: RunPlan
    package let jobs: Int
    /// The output folder, for messages.
    package let output: String

    private var stages: StageSet { plan.stages }

    /// So many bytes of input are kept as documents for the second pass, where they take more room; what is beyond
    /// that is read again.
    private static let mostBytesKept = 8_000_000

    /// Runs the pass.
    package func run(progress: (RunProgress) -> Void) async throws -> Outcome {
        let asked = stages.options.align.passes
        guard stages.options.runs(.align) else { return Outcome() }
        let sample = PassSample(plan.everyArticle)
        guard asked != .one, stages.options.align.lexicon, asked == .two || sample.isWorthALook else {
            return Outcome(record: PassRecord(asked: asked))
        }
        let probe = asked == .auto ? sample.first : []
        var learning = Learning(probe)
        try await take(probe, stages, into: &learning, progress)
        if asked == .auto {
            let record = decision(asked, learning.bitexts, growth: sample.growth, articles: probe.count)
            guard record.count == 2 else { return Outcome(record: record, done: learning.done) }
        }
        learning.extend(to: sample.learnt)
        try await take(
            Array(sample.learnt.dropFirst(probe.count)), stages.ending(with: .align), into: &learning, progress)
        var outcome = Outcome(
            record: decision(asked, learning.bitexts, growth: 1, articles: sample.learnt.count),
            texts: KeptTexts(learning.texts))
        try await learn(learning.bitexts, into: &outcome)
        return outcome
    }

    /// Runs articles and collects their links.
    private func take(
        _ articles: [CorpusArticle], _ stages: StageSet, into learning: inout Learning,
        _ progress: (RunProgress) -> Void
    ) async throws {
        let start = ContinuousClock.now
        let lexicons = plan.resources.lexicons
        let map = ArticleMap(stages)
        try await InOrder.forEach(articles.count, jobs: jobs) { index in
            let run = map.run(articles[index])
            return (run, run.links(lexicons))
        } body: { _, result in
            try StopRequest.check(output)
            for links in result.1 {
                learning.bitexts[links.language, default: CorpusBitext(language: links.language)].add(links)
            }
            keep(result.0, &learning)
            learning.progress.articlesDone += 1
            learning.progress.bytesDone += result.0.texts.byteCount
            learning.progress.seconds = start.secondsUntilNow
            progress(learning.progress)
        }
    }

    /// Keeps what a later pass need not do again.
    private func keep(_ run: ArticleRun, _ learning: inout Learning) {
        if learning.keepsRuns { learning.done[run.id] = run }
        guard learning.bytesKept + run.texts.byteCount <= Self.mostBytesKept, plan.isHere(run.id) else { return }
        learning.bytesKept += run.texts.byteCount
        learning.texts[run.id] = run.texts
    }

    /// Decides for each language.
    private func decision(
        _ asked: Passes, _ bitexts: [LanguageTag: CorpusBitext], growth: Double, articles: Int
    ) -> PassRecord {
        var record = PassRecord(asked: asked)
        for (language, bitext) in bitexts {
            let expected = Int(Double(bitext.count) * growth)
            let reason = SecondPass.reason(asked, bitext.figures, expected: expected)
            record.languages[language.code] = PassRecord.Language(bitext.figures, reason)
        }
        record.count = record.languages.values.contains { $0.reason.isYes } ? 2 : 1
        record.articles = articles
        return record
    }

    /// Learns the lexicons of the languages that have a second pass.
    private func learn(_ bitexts: [LanguageTag: CorpusBitext], into outcome: inout Outcome) async throws {
        let record = outcome.record
        let chosen = stages.languages.versions.compactMap { language -> (CorpusBitext, Lexicon)? in
            guard record?.languages[language.code]?.reason.isYes == true, let bitext = bitexts[language],
                let base = plan.resources.lexicons[language]
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
