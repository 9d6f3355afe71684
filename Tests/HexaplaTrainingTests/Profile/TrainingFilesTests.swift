import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaSystem
@testable import HexaplaTraining

@Suite struct TrainingFilesTests {
    private func folder(_ names: [String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in names { try folder.write("x", to: name) }
        return folder
    }

    @Test func foldersAreReadInAFixedOrder() throws {
        let folder = try folder([
            "l/tatoeba.tsv.gz", "l/flores200.tsv", "l/README.md", "p/en-zh.tsv", "p/en-ar.permissive.tsv.gz",
            "p/en-ru.permissive.tsv", "p/en-ru.sharealike.tsv", "p/en-de.tsv", "p/notes.tsv",
        ])
        let files = try TrainingFiles(languages: [folder.location("l")], parallel: [folder.location("p")]).files
        #expect(
            files.map { Files.name(of: $0.path) } == [
                "flores200.tsv", "tatoeba.tsv.gz", "en-ar.permissive.tsv.gz", "en-ru.permissive.tsv", "en-zh.tsv",
            ])
        #expect(
            files.map(\.form) == [
                .labelled(source: "flores200"), .labelled(source: "tatoeba"), .parallel(label: "ara"),
                .parallel(label: "rus"), .parallel(label: "zho"),
            ])
    }

    @Test func anUnpackedFileStandsForItsPackedTwin() throws {
        let folder = try folder(["l/a.tsv", "l/a.tsv.gz"])
        let files = try TrainingFiles(languages: [folder.location("l")], parallel: []).files
        #expect(files.map { Files.name(of: $0.path) } == ["a.tsv"])
    }

    @Test func filesNamedOneByOneAreAllTaken() throws {
        let folder = try folder(["en-fr.sharealike.tsv", "en-es.tsv"])
        let paths = ["en-fr.sharealike.tsv", "en-es.tsv"].map(folder.location)
        let files = try TrainingFiles(languages: [], parallel: paths).files
        #expect(files.map(\.form) == [.parallel(label: "spa"), .parallel(label: "fra")])
    }

    @Test(arguments: [(["none"], [], "none"), ([], ["en-de.tsv"], "en-de.tsv"), (["empty"], [], "empty")])
    func trouble(languages: [String], parallel: [String], subject: String) throws {
        let folder = try folder(["en-de.tsv", "empty/x.txt"])
        let error = #expect(throws: PipelineError.self) {
            try TrainingFiles(
                languages: languages.map(folder.location), parallel: parallel.map(folder.location))
        }
        #expect(error?.subject.hasSuffix(subject) == true)
    }
}
