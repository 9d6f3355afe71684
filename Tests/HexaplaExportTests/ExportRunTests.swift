import Foundation
import HexaplaCore
import HexaplaExport
import HexaplaRun
import HexaplaRunTesting
import HexaplaTesting
import HexaplaTools
import Testing

@Suite struct ExportRunTests {
    private static let all = ExportFormat.allCases

    @Test func theSameBytesComeTwice() async throws {
        let exported = try await Exported.run()
        try exported.export(Self.all, to: "one")
        try exported.export(Self.all, to: "two")
        let first = try TemporaryFolder.files(of: exported.folder.location("one"))
        #expect(try first == TemporaryFolder.files(of: exported.folder.location("two")))
        for format in Self.all { #expect(first.keys.contains { $0.hasPrefix(format.rawValue + "/") }, "\(format)") }
    }

    @Test func plainFilesHoldNothingThatBreaksALine() async throws {
        let exported = try await Exported.run()
        try exported.export([.moses]) {
            $0.levels = [.paragraph, .sentence]
            $0.via = [LanguagePair(.russian, .french)]
        }
        for pair in ["ar-en", "en-es", "en-ru", "en-fr", "en-zh", "fr-ru"] {
            for mark in ["", ".paragraphs"] {
                let sides = pair.split(separator: "-")
                let files = try [sides[0], sides[1], "ids"].map {
                    try exported.text("moses/corpus\(mark).\(pair).\($0)")
                }
                let counts = files.map { $0.utf8.count { $0 == 0x0A } }
                #expect(Set(counts).count == 1 && counts[0] > 10, "\(pair)\(mark)")
                for text in files.prefix(2) {
                    #expect(!text.unicodeScalars.contains { [0x09, 0x0D, 0x85, 0x2028, 0x2029].contains($0.value) })
                    #expect(!text.contains("\n\n") && !text.hasPrefix("\n"))
                }
            }
        }
    }

    @Test func completeGroupsAreTheSameLinesInEveryLanguage() async throws {
        let exported = try await Exported.run()
        let told = try exported.export([.moses, .tsv]) { $0.complete = true }
        let english = try LanguageTag.five.map { language in
            try exported.text("moses/corpus.\([language.code, "en"].sorted().joined(separator: "-")).en")
        }
        #expect(Set(english).count == 1)
        #expect(!english[0].isEmpty && told.contains { $0.contains("complete groups only") })
    }

    @Test func whatAFilterLeavesOutIsCounted() async throws {
        let exported = try await Exported.run()
        let all = try exported.export([.moses])
        let count = try exported.lines("moses/corpus.ar-en.en").count
        let told = try exported.export([.moses]) {
            $0.minScore = 0.99
            $0.copies = .exact
        }
        let left = try exported.lines("moses/corpus.ar-en.en").count
        let lines = told.filter { $0.contains("en-ar") || $0.contains("ar sentence beads") }
        let dropped = lines.flatMap { line in
            line.matches(of: /(?:left out: |; )(\d+)(?:, a score| left out, copies)/).compactMap { Int($0.1) }
        }
        #expect(count > left && count - left == dropped.reduce(0, +), "\(lines)")
        #expect(all.contains { $0.contains("en-ar, sentences: ") && $0.contains("\(count) written") })
        let readMe = try exported.text("README.txt")
        for line in told { #expect(readMe.contains(line.replacing("moses: ", with: ""))) }
    }

    @Test func copiesAreLeftOutAndTheBestStays() async throws {
        let folder = try TemporaryFolder()
        for article in ["a", "b"] {
            for language in [LanguageTag.english, .french] {
                try folder.write(Sample.text(language, 1), to: "corpus/\(article)/\(language).txt")
            }
        }
        _ = try await Sample.run(in: folder)
        let exported = Exported(folder: folder)
        try exported.export([.moses])
        let all = try exported.lines("moses/corpus.en-fr.en")
        let told = try exported.export([.moses]) { $0.copies = .near }
        let left = try exported.lines("moses/corpus.en-fr.en")
        #expect(all.count == 2 * left.count && Set(all) == Set(left))
        #expect(told.contains { $0.contains("\(left.count) left out, copies") })
    }

    @Test func theLevelsAreNamed() async throws {
        let exported = try await Exported.run()
        try exported.export([.tsv, .vertical, .xces]) { $0.levels = [.paragraph, .sentence] }
        for name in [
            "tsv/en-ar.tsv", "tsv/en-ar.paragraphs.tsv", "tsv/wide.paragraphs.tsv", "vertical/en-ar.paragraphs.map",
            "vertical/ar-en.map", "xces/ar-en.paragraphs.xml",
        ] {
            #expect(exported.folder.exists("out/exports/" + name), "\(name)")
        }
    }

    @Test func verticalTextIsCountedByItsMappings() async throws {
        let exported = try await Exported.run()
        try exported.export([.vertical])
        for language in LanguageTag.six {
            let lines = try exported.lines("vertical/\(language).vert")
            #expect(!lines.contains { $0.isEmpty })
            let numbers = lines.compactMap { $0.firstMatch(of: /^<s n="(\d+)"/).flatMap { Int($0.1) } }
            #expect(numbers == Array(0..<numbers.count) && numbers.count > 15)
            for line in lines where !line.hasPrefix("<") { #expect(line.split(separator: "\t").count == 2, "\(line)") }
            guard language != .english else { continue }
            let sides = try exported.lines("vertical/en-\(language).map").map { $0.split(separator: "\t") }
            let right = sides.map { $0[1] }.filter { $0 != "-1" }.flatMap { side in
                let ends = side.split(separator: ",").compactMap { Int($0) }
                return Array(ends[0]...ends[ends.count - 1])
            }
            #expect(right.sorted() == numbers)
        }
    }
}

@Suite struct ExportPlaceTests {
    @Test func formatsStayBesideOneAnotherAndTheRunHolds() async throws {
        let exported = try await Exported.run()
        let out = exported.folder.location("out")
        try exported.export([.tmx])
        try exported.export([.moses])
        #expect(exported.folder.exists("out/exports/tmx/corpus.tmx") && exported.folder.exists("out/exports/moses"))
        let readMe = try exported.text("README.txt")
        #expect(readMe.contains("\ntmx/\n") && readMe.contains("\nmoses/\n"))
        var verifier = try RunVerifier(output: out, resources: Sample.resources())
        #expect(try verifier.verify().problems == [])
        try exported.export([.tmx]) { $0.pairs = true }
        #expect(
            !exported.folder.exists("out/exports/tmx/corpus.tmx")
                && exported.folder.exists("out/exports/tmx/corpus.en-ar.tmx"))
        // The same run again has the same result, and its exports stay.
        let before = try exported.folder.files(except: ["out/log", "out/.hexapla"])
        _ = try await Sample.run(in: exported.folder)
        #expect(try exported.folder.files(except: ["out/log", "out/.hexapla"]) == before)
        // Another result does not keep them.
        try exported.folder.write(Sample.text(.french, 3), to: "corpus/a0/fr.txt")
        let summary = try await Sample.run(in: exported.folder)
        #expect(summary.droppedExports && !exported.folder.exists("out/exports"))
    }

    @Test func filesOfOthersAreLeftAloneAndRefused() async throws {
        let exported = try await Exported.run()
        try exported.folder.write("mine", to: "out/exports/mine.txt")
        #expect(throws: PipelineErrorNamed("mine.txt")) { try exported.named { try exported.export([.tmx]) } }
        try FileManager.default.removeItem(atPath: exported.folder.location("out/exports"))
        try exported.export([.tmx])
        try exported.folder.write("mine", to: "out/exports/tmx/mine.txt")
        try exported.export([.tmx, .moses])
        #expect(try exported.text("tmx/mine.txt") == "mine")
        try exported.folder.write("changed", to: "out/exports/tmx/corpus.tmx")
        #expect(throws: PipelineErrorNamed("corpus.tmx")) { try exported.named { try exported.export([.moses]) } }
        #expect(try exported.text("tmx/corpus.tmx") == "changed")
        var verifier = try RunVerifier(output: exported.folder.location("out"), resources: Sample.resources())
        #expect(try verifier.verify().problems.count == 1)
        await #expect(throws: (any Error).self) { try await Sample.run(in: exported.folder) }
    }

    @Test func anotherFolderIsWrittenAsSafely() async throws {
        let exported = try await Exported.run()
        try exported.export([.tmx], to: "elsewhere")
        #expect(exported.folder.exists("elsewhere/tmx/corpus.tmx") && !exported.folder.exists("out/exports"))
        try exported.export([.moses], to: "elsewhere")
        #expect(exported.folder.exists("elsewhere/tmx/corpus.tmx") && exported.folder.exists("elsewhere/moses"))
        try exported.folder.write("mine", to: "other/mine.txt")
        #expect(throws: PipelineErrorNamed("mine.txt")) {
            try exported.named { try exported.export([.tmx], to: "other") }
        }
        #expect(throws: PipelineErrorNamed("out/inner")) {
            try exported.named { try exported.export([.tmx], to: "out/inner") }
        }
        #expect(!exported.folder.exists("out/inner"))
    }
}

/// An error that names a file.
struct PipelineErrorNamed: Error, Equatable {
    let name: String

    init(_ name: String) {
        self.name = name
    }
}

extension Exported {
    /// Turns an error of the program into one that is compared by the last part of what it names.
    func named(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            let subject = "\(error)".prefix { $0 != ":" }
            let parts = subject.split(separator: "/").suffix(2).map(String.init)
            let inner = parts.joined(separator: "/")
            throw PipelineErrorNamed(inner == "out/inner" ? inner : parts.last ?? "")
        }
    }
}
