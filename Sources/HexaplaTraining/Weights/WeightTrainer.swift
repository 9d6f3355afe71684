package import HexaplaAlign
import HexaplaClean
import HexaplaCore
import HexaplaCorpus
import HexaplaDetect
import HexaplaLanguage
import HexaplaNormalize
import HexaplaRead
package import HexaplaRun
import HexaplaSegment
package import HexaplaSystem

/// Fits the weights of the aligner to folders of articles with their gold beads.
///
/// The texts are rebuilt from the gold sentences and pass through the same stages as a run, so that the weights see
/// what the aligner will see.
package struct WeightTrainer: Sendable {
    private let resources: StageResources
    private let stages: StageSet

    /// Creates a trainer.
    ///
    /// - Parameter resources: The resource files; the search starts from their weights and keeps the length models.
    package init(resources: StageResources) {
        self.resources = resources
        var options = PipelineOptions()
        options.read.presegmented = true
        stages = StageSet(options: options, resources: resources)
    }

    /// Fits the weights.
    ///
    /// - Parameters:
    ///   - folders: Folders of articles, each with a `gold.json`.
    ///   - half: 0 or 1 takes every second article of each folder, to show the weights on the other half; `nil` takes
    ///     all.
    ///   - withoutLexicon: Whether the weights for running without a lexicon are fitted too.
    ///   - report: Called with a line of progress now and then.
    /// - Returns: The weights, the same for the same folders and the same start.
    /// - Throws: `PipelineError` when a gold file cannot be used or its sentences do not come back from the stages.
    package func train(
        on folders: [String], half: Int? = nil, withoutLexicon: Bool = true, report: @escaping (String) -> Void
    ) throws(PipelineError) -> AlignWeights {
        var examples: [AlignTrainer.Example] = []
        for folder in folders {
            let gold = try GoldAlignment.load(folder, skipping: ["_concat"])
            for (place, article) in gold.keys.sorted().enumerated() where half == nil || place % 2 == half {
                guard let answer = gold[article] else { continue }
                examples += try self.examples(article, answer, folder: folder)
            }
        }
        var weights = resources.weights
        weights.origin = "hexapla align train"
        for lexicons in withoutLexicon ? [[:], resources.lexicons] : [resources.lexicons] {
            let trainer = AlignTrainer(
                languages: resources.languages, skeletons: resources.skeletons, lexicons: lexicons)
            weights = trainer.train(on: examples, start: weights, report: report)
        }
        return weights
    }

    /// Writes weights to a file.
    ///
    /// - Parameters:
    ///   - weights: Fitted weights.
    ///   - path: The file to write.
    /// - Throws: `PipelineError` when the file cannot be written.
    package static func write(_ weights: AlignWeights, to path: String) throws(PipelineError) {
        let bytes: [UInt8]
        do {
            bytes = try weights.json()
        } catch {
            throw PipelineError(.input, path, "The weights are no finite numbers: \(error)")
        }
        try Files.write(bytes, to: path)
    }

    private func examples(
        _ article: String, _ gold: GoldAlignment, folder: String
    ) throws(PipelineError) -> [AlignTrainer.Example] {
        let canonical = try document(article, resources.languages.canonical, gold, folder: folder)
        var examples: [AlignTrainer.Example] = []
        for code in gold.languages(.paragraph) {
            guard let language = LanguageTag(code) else { continue }
            let target = try document(article, language, gold, folder: folder)
            examples.append(
                AlignTrainer.Example(
                    canonical: canonical, target: target, paragraphs: gold.ranges(code, .paragraph),
                    sentences: gold.ranges(code, .sentence)))
        }
        return examples
    }

    private func document(
        _ article: String, _ language: LanguageTag, _ gold: GoldAlignment, folder: String
    ) throws(PipelineError) -> SegmentedDocument {
        let file = Files.join(folder, "\(article)/gold.json")
        let text = gold.presegmentedText(language.code)
        let source = SourceFile(
            id: DocumentID(article: article, language: language), path: file, bytes: Array(text.utf8))
        let document: SegmentedDocument
        do {
            let read = try stages.read.run(source).value
            let labelled = stages.clean.run(stages.detect.run(read).value).value
            document = try stages.segment.run(try stages.normalize.run(labelled).value).value
        } catch {
            throw PipelineError(.input, file, "The \(language) sentences could not be used: \(error)")
        }
        let sizes = (document.paragraphCount, document.sentences.count)
        guard sizes == (gold.size(language.code, .paragraph), gold.size(language.code, .sentence)) else {
            throw PipelineError(.input, file, "The \(language) sentences of the gold do not come back as they are.")
        }
        return document
    }
}
