import HexaplaCore
import HexaplaRead
import Testing

@testable import HexaplaRun

@Suite struct PipelineOptionsTests {
    @Test func theDigestFollowsWhatCanChangeAResult() throws {
        let plain = PipelineOptions()
        var changed: [PipelineOptions] = []
        for change in 0..<5 {
            var options = plain
            switch change {
            case 0: options.until = .align
            case 1: options.languages = [.arabic]
            case 2: options.disabled = [.check]
            case 3: options.read.presegmented = true
            default: options.formats = [.json]
            }
            changed.append(options)
        }
        let digests = try Set(([plain] + changed).map { try $0.digest() })
        #expect(digests.count == 6)
        var renamed = plain
        renamed.name = "other"
        renamed.description = "Something else."
        #expect(try renamed.digest() == plain.digest())
    }

    @Test func theTreeReadsBack() throws {
        var options = PipelineOptions()
        options.disabled = [.report]
        options.read.encoding = "Big5"
        let back = try PipelineOptions(tree: try options.tree())
        #expect(try back.tree() == options.tree())
        #expect(back.disabled == [.report])
    }

    @Test(arguments: StageID.allCases)
    func untilIsTheLastStage(stage: StageID) {
        var options = PipelineOptions()
        options.until = stage
        #expect(StageID.allCases.filter(options.runs) == Array(StageID.allCases.prefix(stage.place + 1)))
    }

    @Test func levelsStandInWritingOrder() {
        #expect(LevelChoice.both.levels == [.paragraph, .sentence])
        #expect(LevelChoice.sentence.levels == [.sentence])
    }
}
