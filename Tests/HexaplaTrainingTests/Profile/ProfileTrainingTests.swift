import HexaplaCore
import HexaplaCorpus
import HexaplaDetect
import HexaplaTesting
import Testing

@testable import HexaplaSystem
@testable import HexaplaTraining

@Suite struct ProfileTrainingTests {
    private static let classes = """
        output\tLatn\ten\t0
        label\teng\t1
        output\tLatn\tfr\t0
        label\tfra\t1
        output\tLatn\tpt\t0
        label\tpor\t1
        """
    private static let lines = [
        "eng\tThe old harbour was closed for the winter.", "fra\tLe vieux port était fermé pour l'hiver.",
        "por\tO velho porto esteve fechado durante o inverno.", "eng\tThe boats lay upside down on the stones.",
        "fra\tLes bateaux étaient retournés sur les pierres.", "por\tOs barcos ficaram virados sobre as pedras.",
        "no tab here",
    ]

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(Self.classes, to: "classes.tsv")
        try folder.write(Self.lines.joined(separator: "\n"), to: "l/own.tsv")
        try folder.write("own\tThe lights went out.\tLes lumières se sont éteintes.\n", to: "p/en-fr.tsv")
        return folder
    }

    private func train(_ folder: TemporaryFolder, load: @escaping ByteLoader = UnpackedFiles.load) throws
        -> ProfileTraining.Result
    {
        let files = try TrainingFiles(languages: [folder.location("l")], parallel: [folder.location("p")])
        return try ProfileTraining(files: files, classes: folder.location("classes.tsv"), steps: 300, load: load).run()
    }

    @Test func theSameFilesGiveTheSameBytes() throws {
        let folder = try folder()
        let result = try train(folder)
        #expect(result.sentences == 8)
        #expect(result.passedOver == 1)
        #expect(try train(folder).bytes == result.bytes)
        let detector = LanguageDetector(profile: try LanguageProfile(bytes: result.bytes))
        #expect(detector.detect(Array("Les bateaux étaient fermés pour l'hiver".utf8)).tag == .french)
    }

    @Test func filesAreReadByTheLoaderGiven() throws {
        let folder = try folder()
        let result = try train(folder) { path throws(PipelineError) in try UnpackedFiles.load(path) + Array("\n".utf8) }
        #expect(try result.bytes == train(folder).bytes)
    }

    @Test func progressNamesFilesAndScripts() throws {
        let folder = try folder()
        let files = try TrainingFiles(languages: [folder.location("l")], parallel: [])
        var seen: [ProfileTraining.Progress] = []
        _ = try ProfileTraining(files: files, classes: folder.location("classes.tsv"), steps: 10).run {
            seen.append($0)
        }
        #expect(seen == [.reading(path: folder.location("l/own.tsv")), .training(script: "Latn", step: 0, steps: 10)])
    }

    @Test func aDamagedPackedFileIsNamed() throws {
        let folder = try folder()
        try folder.write([0x1F, 0x8B, 8, 0], to: "l/own.tsv")
        let error = #expect(throws: PipelineError.self) { try train(folder) }
        #expect(error?.subject == folder.location("l/own.tsv"))
    }

    @Test func wrongClassesAreNamed() throws {
        let folder = try folder()
        try folder.write("output\tLatn\n", to: "classes.tsv")
        #expect(throws: PipelineError.self) { try train(folder) }
        try folder.write(Self.classes + "\noutput\tLatn\tde\t0\nlabel\tdeu\t1\n", to: "classes.tsv")
        let error = #expect(throws: PipelineError.self) { try train(folder) }
        #expect(error?.reason.contains("'deu'") == true)
    }

    @Test(arguments: [
        ("eng\tA text\twith a tab", TrainingFiles.File.Form.labelled(source: "s"), ["A text\twith a tab"]),
        ("\tno label", .labelled(source: "s"), []), ("eng\t", .labelled(source: "s"), []),
        ("own\tA\tB", .parallel(label: "fra"), ["A", "B"]), ("own\tA", .parallel(label: "fra"), []),
        ("own\tA\t", .parallel(label: "fra"), ["A"]), ("own\tA\tB\tC", .parallel(label: "fra"), []),
    ])
    func linesBecomeSamples(line: String, form: TrainingFiles.File.Form, texts: [String]) {
        #expect(ProfileTraining.samples(Array(line.utf8)[...], form).map(\.text) == texts)
    }
}
