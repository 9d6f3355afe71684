import Foundation
import Hexapla
import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@Suite struct ErrorTests {
    private static let hexapla = Result { try Hexapla() }
    private let hexapla: Hexapla

    init() throws {
        hexapla = try Self.hexapla.get()
    }

    /// The error of some work, which must be one of a kind and tell itself in a full sentence.
    private func failure(_ code: HexaplaError.Code, _ work: () throws -> Void) throws -> HexaplaError {
        let error = try #require(throws: HexaplaError.self) { try work() }
        #expect(error.code == code, "\(error)")
        #expect(error.reason.first { $0.isLetter || $0 == "'" }.map { $0.isUppercase || $0 == "'" } == true, "\(error)")
        #expect(error.reason.hasSuffix(".") && !error.subject.hasPrefix("-"), "\(error)")
        #expect(error.description == "\(error.subject): \(error.reason)")
        return error
    }

    @Test(arguments: ["en", "tlh", "x", "", "12"]) func unknownLanguagesAreNamed(spelling: String) throws {
        let error = try failure(.language) {
            _ = try hexapla.align(Sample.text(.english, 1), Sample.text(.french, 1), language: spelling)
        }
        #expect(error.subject == spelling)
    }

    @Test func languagesThatAreNotFoundAreAskedFor() throws {
        let error = try failure(.language) { _ = try hexapla.align(Sample.text(.english, 1), Sample.text(.english, 2)) }
        #expect(error.reason.contains("ar, es, ru, fr, zh"))
    }

    @Test func emptyTextsHaveTheCodeOfTheStage() throws {
        for (english, version, subject) in [("", "Oui.", "English text"), ("Yes.", "", "version")] {
            let error = try failure(.input) { _ = try hexapla.align(english, version, language: "fr") }
            #expect(error.subject == subject)
            #expect(error.finding?.rawValue.hasPrefix("HX-READ-") == true)
        }
    }

    @Test func unreadableFilesAreNamed() throws {
        let folder = try TemporaryFolder()
        try folder.write("Yes.", to: "en.txt")
        try folder.write([0x50, 0x4B, 3, 4, 20, 0, 0, 0], to: "fr.zip")
        for name in ["missing.txt", "", "fr.zip"] {
            let error = try failure(.input) {
                _ = try hexapla.align(file: folder.location("en.txt"), with: folder.location(name), language: "fr")
            }
            #expect(error.subject.hasPrefix(folder.path))
        }
    }

    @Test func recordsNeedEnglish() throws {
        let error = try failure(.input) { _ = try hexapla.record(["fr": "Oui."], id: "a") }
        #expect(error.finding == FindingCode(rawValue: "HX-PIPE-001"))
        #expect(error.subject == "a")
        let empty = try failure(.input) { _ = try hexapla.record(["en": "", "fr": "Oui."], id: "a") }
        #expect(empty.subject == "a/en.txt")
    }

    @Test func recordsHoldALanguageOnce() throws {
        let error = try failure(.language) { _ = try hexapla.record(["en": "Yes.", "zh": "是。", "zh-CN": "是。"]) }
        #expect(error.subject == "zh-CN")
        _ = try failure(.language) { _ = try hexapla.record(["en": "Yes.", "tlh": "HIja'."]) }
    }

    @Test func aVersionThatCannotBeUsedIsAFailureOfTheRecord() throws {
        let record = try hexapla.record(["en": Sample.text(.english, 1), "fr": "", "ru": Sample.text(.russian, 1)])
        #expect(record.failures.map(\.subject) == ["article/fr.txt"])
        #expect(record.versions.map(\.language) == [.russian])
    }

    @Test func missingResourcesAreNamed() throws {
        let folder = try TemporaryFolder()
        _ = try failure(.resources) { _ = try Hexapla(resources: folder.path) }
        try folder.write("", to: "languages/x.txt")
        let error = try failure(.resources) { _ = try Hexapla(resources: folder.path) }
        #expect(error.subject.hasPrefix(folder.path))
    }

    @Test func settingsThatDoNotFitAreNamed() throws {
        var settings = Hexapla.Settings()
        settings.languages = ["fr", "tlh"]
        _ = try failure(.language) { _ = try Hexapla(settings: settings) }
        settings = Hexapla.Settings()
        settings.pipeline = "no-such-pipeline"
        _ = try failure(.settings) { _ = try Hexapla(settings: settings) }
    }

    @Test func foldersThatCannotBeUsedAreNamed() async throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "taken/notes.txt")
        try folder.write("mine", to: "empty/notes.pdf")
        try Sample.write(1, to: folder)
        for (corpus, output, code) in [
            ("missing", "out", HexaplaError.Code.input), ("empty", "out", .input), ("corpus", "taken", .output),
            ("corpus", "corpus", .output),
        ] {
            let run = hexapla.run(folder.location(corpus), to: folder.location(output))
            let error = await #expect(throws: HexaplaError.self) { for try await _ in run {} }
            #expect(error?.code == code, "\(corpus): \(String(describing: error))")
        }
        #expect(!folder.exists("out"))
        #expect(try folder.text("taken/notes.txt") == "mine")
    }

    @Test func aCorpusOfWhichNothingCanBeReadIsAnInput() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(1, to: folder)
        for try await _ in hexapla.run(folder.location("corpus"), to: folder.location("out")) {}
        let earlier = try folder.text("out/run.json")
        for language in LanguageTag.six { try folder.write("", to: "corpus/a0/\(language).txt") }
        let run = hexapla.run(folder.location("corpus"), to: folder.location("out"))
        let error = await #expect(throws: HexaplaError.self) { for try await _ in run {} }
        #expect(error?.code == .input && error?.subject == folder.location("corpus"))
        #expect(error?.reason.hasPrefix("None of 6 files could be read") == true)
        #expect(try folder.text("out/run.json") == earlier)
    }

    @Test func damagedTemplatesAreResources() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(1, to: folder)
        let own = #filePath.replacing("Tests/HexaplaTests/ErrorTests.swift", with: "Resources")
        try FileManager.default.copyItem(atPath: own, toPath: folder.location("resources"))
        try FileManager.default.removeItem(atPath: folder.location("resources/templates/page.mustache"))
        let damaged = try Hexapla(resources: folder.location("resources"))
        let run = damaged.run(folder.location("corpus"), to: folder.location("out"))
        let error = await #expect(throws: HexaplaError.self) { for try await _ in run {} }
        #expect(error?.code == .resources, "\(String(describing: error))")
        #expect(!folder.exists("out"))
    }
}
