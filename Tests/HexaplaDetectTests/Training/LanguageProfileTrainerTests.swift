import HexaplaCore
import HexaplaDetect
import Testing

@Suite struct LanguageProfileTrainerTests {
    private func trainer(holdOut: Int, steps: Int = 60) throws -> LanguageProfileTrainer {
        var options = TinyProfile.options
        options.steps = ["Latn": steps, "Cyrl": steps, "Arab": steps]
        options.holdOut = holdOut
        options.alignedSources = ["own"]
        return try LanguageProfileTrainer(classes: TrainingClasses(TinyProfile.classes), options: options)
    }

    private func fill(_ trainer: inout LanguageProfileTrainer) {
        for (label, text) in TinyProfile.sentences {
            trainer.add(TrainingSample(label: label, source: "own", text: text))
        }
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        var (left, right) = (try trainer(holdOut: 4), try trainer(holdOut: 4))
        fill(&left)
        fill(&right)
        let (first, second) = (try left.train(), try right.train())
        #expect(first.bytes == second.bytes)
        #expect(first.report == second.report)
    }

    @Test func theReportCountsTheSentencesHeldOut() throws {
        var trainer = try trainer(holdOut: 4)
        fill(&trainer)
        let report = try trainer.train().report
        #expect(report.lines.first { $0.label == "eng" }?.sentences == 1)
        #expect(report.lines.allSatisfy { $0.right + $0.takenForSix <= $0.sentences })
        #expect(report.brierScores.keys.sorted() == ["Arab", "Cyrl", "Latn"])
    }

    @Test func duplicatesAndUnknownLabelsArePassedOver() throws {
        var (plain, padded) = (try trainer(holdOut: 0), try trainer(holdOut: 0))
        fill(&plain)
        fill(&padded)
        for (label, text) in TinyProfile.sentences.prefix(3) {
            padded.add(TrainingSample(label: label, source: "own", text: text))
        }
        padded.add(TrainingSample(label: "xxx", source: "own", text: "Nothing to learn from."))
        #expect(try plain.train().bytes == padded.train().bytes)
    }

    @Test func aClassWithoutSamplesIsAnError() throws {
        var trainer = try trainer(holdOut: 0)
        for (label, text) in TinyProfile.sentences where label != "por" {
            trainer.add(TrainingSample(label: label, source: "own", text: text))
        }
        let full = trainer
        #expect(throws: ProfileError.noSamples("por")) { try full.train() }
    }

    @Test func aRowHoldsSixteenOutputs() throws {
        let lines = (0..<17).map { "output\tLatn\tund\t0\nlabel\tl\($0)\t1" }.joined(separator: "\n")
        #expect(throws: ProfileError.self) { try LanguageProfileTrainer(classes: TrainingClasses(lines)) }
    }
}
