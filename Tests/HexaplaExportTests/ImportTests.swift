import Foundation
import HexaplaCore
import HexaplaCorpus
import HexaplaExport
import HexaplaRecord
import HexaplaRun
import HexaplaRunTesting
import HexaplaTesting
import HexaplaTools
import Testing

/// A person's corrections of exports come back as verdicts, exactly those, and the next run obeys them.
@Suite struct ImportTests {
    private static let files = [
        "tmx/corpus.tmx", "xliff/en-fr.xlf", "tsv/en-fr.tsv", "xlsx/review.xlsx",
    ]

    private func exported() async throws -> Exported {
        let exported = try await Exported.run()
        try exported.export([.tmx, .xliff, .tsv, .xlsx])
        return exported
    }

    private func imported(_ exported: Exported, _ name: String, _ change: (String) -> String) throws -> ImportedVerdicts
    {
        try exported.folder.write(change(try exported.text(name)), to: "corrected/" + name)
        return try ImportedVerdicts(
            output: exported.folder.location("out"), file: exported.folder.location("corrected/" + name))
    }

    private func rows(_ verdicts: ImportedVerdicts) -> [[String]] {
        TableText(verdicts.text).rows.dropFirst().map(\.fields)
    }

    @Test(arguments: files) func whatWasLeftAloneSaysNothing(name: String) async throws {
        let exported = try await exported()
        let copy = exported.folder.location("copy/" + name)
        try FileManager.default.createDirectory(
            atPath: (copy as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: exported.location(name), toPath: copy)
        let verdicts = try ImportedVerdicts(output: exported.folder.location("out"), file: copy)
        #expect(verdicts.verdicts == [:] && verdicts.remarks == [] && verdicts.unchanged > 15, "\(verdicts.remarks)")
    }

    /// Deletes the pair whose version holds some words.
    private func deleting(_ words: String, in name: String) -> (String) -> String {
        { text in
            let mark = name.hasPrefix("tmx") ? "<tu " : name.hasPrefix("xliff") ? "<unit " : "\n"
            var pieces = text.components(separatedBy: mark)
            guard let place = pieces.firstIndex(where: { $0.contains(words) }) else { return text }
            let end = pieces[place].range(of: name.hasPrefix("tmx") ? "</tu>" : "</unit>")?.upperBound
            // What stands behind the last pair of a file is kept.
            let rest = end.map { String(pieces[place][$0...]) } ?? ""
            pieces[place - 1] += name.hasPrefix("tsv") ? "" : rest
            pieces.remove(at: place)
            return pieces.joined(separator: mark)
        }
    }

    @Test(arguments: files.dropLast()) func whatWasDeletedIsRejectedAndStaysAway(name: String) async throws {
        let exported = try await exported()
        let verdicts = try imported(exported, name, deleting("Le pont relie deux quartiers", in: name))
        let french = rows(verdicts).filter { $0[2] == "fr" }
        #expect(french.count == 1 && french[0][0] == "reject" && verdicts.remarks == [], "\(verdicts.text)")
        #expect(verdicts.verdicts["reject"] == (name.hasPrefix("tmx") ? 5 : 1))
        try await obey(verdicts, exported) { beads, row in
            #expect(!beads.contains { Self.names($0) == [row[4], row[5]] })
        }
    }

    @Test func whatWasLinkedOtherwiseIsLinked() async throws {
        let exported = try await exported()
        // The text of one sentence is put in the place of another one's.
        let verdicts = try imported(exported, "tsv/en-fr.tsv") { text in
            var lines = text.components(separatedBy: "\n")
            let first = lines.firstIndex { $0.contains("Le pont relie") } ?? 0
            let fields = (0...1).map { lines[first + $0].components(separatedBy: "\t") }
            for place in 0...1 {
                var changed = fields[place]
                changed[3] = fields[1 - place][3]
                lines[first + place] = changed.joined(separator: "\t")
            }
            return lines.joined(separator: "\n")
        }
        #expect(verdicts.verdicts == ["link": 2] && verdicts.remarks == [], "\(verdicts.text)")
        #expect(rows(verdicts).allSatisfy { $0[4] != $0[5] })
    }

    @Test func severalUnitsPutTogetherAreLinkedAndTheRunObeys() async throws {
        let exported = try await exported()
        let verdicts = try imported(exported, "tsv/en-fr.tsv") { text in
            var lines = text.components(separatedBy: "\n")
            let first = lines.firstIndex { $0.contains("Le pont relie") } ?? 0
            let (one, two) = (
                lines[first].components(separatedBy: "\t"), lines[first + 1].components(separatedBy: "\t")
            )
            var joined = one
            joined[2] = one[2] + " " + two[2]
            joined[3] = one[3] + " " + two[3]
            lines[first] = joined.joined(separator: "\t")
            lines.remove(at: first + 1)
            return lines.joined(separator: "\n")
        }
        #expect(verdicts.verdicts == ["link": 1, "reject": 1] && verdicts.remarks == [], "\(verdicts.text)")
        try await obey(verdicts, exported) { beads, row in
            #expect(beads.contains { Self.names($0) == [row[4], row[5]] } == (row[0] == "link"))
        }
    }

    /// Spreadsheets write a return before the end of each line.
    @Test func returnsBeforeTheEndsOfLinesSayNothing() async throws {
        let exported = try await exported()
        let verdicts = try imported(exported, "tsv/en-fr.tsv") { $0.replacing("\n", with: "\r\n") }
        #expect(verdicts.verdicts == [:] && verdicts.remarks == [] && verdicts.unchanged > 20, "\(verdicts.remarks)")
    }

    @Test func aTableIsReadByAnyNameAndThatOfAPairWithoutEnglishIsRefused() async throws {
        let exported = try await Exported.run()
        try exported.export([.tsv]) {
            $0.codes = [.english: "en-US", .french: "x1"]
            $0.via = [LanguagePair(.arabic, .french)]
        }
        let out = exported.folder.location("out")
        try exported.folder.write(try exported.text("tsv/en-US-x1.tsv"), to: "mine.tsv")
        let verdicts = try ImportedVerdicts(
            output: out, file: exported.folder.location("mine.tsv"), original: exported.location("tsv/en-US-x1.tsv"))
        #expect(verdicts.verdicts == [:] && verdicts.remarks == [] && verdicts.unchanged > 20)
        #expect(throws: (any Error).self) {
            try ImportedVerdicts(output: out, file: exported.location("tsv/ar-x1.tsv"))
        }
    }

    /// Codes that name no language, or another one, are not what is read.
    @Test(arguments: ["tmx/corpus.tmx", "tmx/corpus.ar-x1.tmx", "xliff/en-US-x1.xlf", "xliff/ar-x1.xlf"])
    func codesComeBackAsLanguages(name: String) async throws {
        let exported = try await Exported.run()
        try exported.export([.tmx, .xliff]) {
            $0.codes = [.english: "en-US", .french: "x1"]
            $0.via = [LanguagePair(.arabic, .french)]
        }
        if name.contains("ar-x1") {
            #expect(throws: (any Error).self) { try imported(exported, name) { $0 } }
        } else {
            let verdicts = try imported(exported, name, deleting("Le pont relie deux quartiers", in: name))
            #expect(rows(verdicts).filter { $0[2] == "fr" && $0[0] == "reject" }.count == 1, "\(verdicts.remarks)")
        }
    }

    /// Editors put units into groups, and groups into others.
    @Test func unitsInGroupsAreRead() async throws {
        let exported = try await exported()
        let verdicts = try imported(exported, "xliff/en-fr.xlf") { text in
            guard let start = text.range(of: "<unit "), let end = text.range(of: "</unit>") else { return text }
            let unit = text[start.lowerBound..<end.upperBound]
            let group = "<group id=\"g1\"><group id=\"g2\">\(unit)</group></group>"
            return text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: group)
        }
        #expect(verdicts.verdicts == [:] && verdicts.remarks == [] && verdicts.missingRows == 0)
        #expect(verdicts.unchanged > 20)
    }

    /// The rows of a table that was exported, without its header.
    private func table(_ exported: Exported, _ name: String) throws -> (header: [String], rows: [[String]]) {
        let lines = try exported.lines(name).map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        return (lines[0], Array(lines.dropFirst()))
    }

    /// Imports a table that was made of another one.
    private func imported(
        _ exported: Exported, header: [String], _ rows: [[String]], original: [[String]]
    ) throws -> ImportedVerdicts {
        for (name, rows) in [("original/en-fr.tsv", original), ("corrected/en-fr.tsv", rows)] {
            let lines = ([header] + rows).map { $0.joined(separator: "\t") + "\n" }
            try exported.folder.write(lines.joined(), to: name)
        }
        return try ImportedVerdicts(
            output: exported.folder.location("out"), file: exported.folder.location("corrected/en-fr.tsv"),
            original: exported.folder.location("original/en-fr.tsv"))
    }

    @Test func aGroupOfSeveralBeadsIsRejectedAsAWholeToo() async throws {
        let exported = try await exported()
        let (header, all) = try table(exported, "tsv/en-fr.tsv")
        var rows = all
        let first = try #require(rows.firstIndex { $0[3].contains("Le pont relie") })
        for place in [2, 3, 9, 10] { rows[first][place] += " " + rows[first + 1][place] }
        rows.remove(at: first + 1)
        var fewer = rows
        fewer.remove(at: first)
        let verdicts = try imported(exported, header: header, fewer, original: rows)
        #expect(verdicts.verdicts == ["reject": 3] && verdicts.remarks == [], "\(verdicts.text)")
        #expect(self.rows(verdicts).last.map { $0[4].split(separator: " ").count } == 2)
    }

    @Test func whatIsRightAfterAChangeIsLinkedAsItIsNow() async throws {
        let exported = try await exported()
        let (header, rows) = try table(exported, "tsv/en-fr.tsv")
        let first = try #require(rows.firstIndex { $0[3].contains("Le pont relie") })
        var changed = rows.map { $0 + [""] }
        changed[first][3] += " " + rows[first + 1][3]
        for place in [first, first + 2] { changed[place][header.count] = "accept" }
        let verdicts = try imported(
            exported, header: header + ["verdict"], changed, original: rows.map { $0 + [""] })
        #expect(verdicts.verdicts == ["link": 1, "accept": 1] && verdicts.remarks == [], "\(verdicts.text)")
        let link = try #require(self.rows(verdicts).first { $0[0] == "link" })
        #expect(link[5] == rows[first][10] + " " + rows[first + 1][10])
    }

    /// A review reads from the type that what is accepted is to be moved.
    @Test func anAcceptedMoveStaysAMove() async throws {
        let exported = try await exported()
        try exported.export([.tsv]) { $0.levels = [.paragraph, .sentence] }
        var (header, rows) = try table(exported, "tsv/en-fr.paragraphs.tsv")
        let moved = try #require(header.firstIndex(of: "moved"))
        header.append("verdict")
        rows = rows.map { $0 + [""] }
        rows[1][moved] = "moved"
        var accepted = rows
        for place in [1, 2] { accepted[place][header.count - 1] = "accept" }
        let verdicts = try imported(exported, header: header, accepted, original: rows)
        let lines = TableText(verdicts.text).rows.map(\.fields)
        let type = try #require(lines[0].firstIndex(of: "type"))
        #expect(lines.dropFirst().map { $0[type].hasSuffix(ReviewColumns.movedMark) } == [true, false])
    }

    @Test func cellsThatCannotBeReadAreNoLinksToNothing() async throws {
        let exported = try await exported()
        let (header, rows) = try table(exported, "tsv/en-fr.tsv")
        var changed = rows.map { $0 + [""] }
        (changed[0][10], changed[0][header.count]) = ("see below", "link")
        let verdicts = try imported(
            exported, header: header + ["verdict"], changed, original: rows.map { $0 + [""] })
        #expect(verdicts.verdicts == [:] && verdicts.remarks.count == 1, "\(verdicts.text)")
    }

    @Test func otherWordsAreNoVerdict() async throws {
        let exported = try await exported()
        let verdicts = try imported(exported, "xliff/en-fr.xlf") {
            $0.replacing("Le pont relie deux quartiers", with: "Le grand pont relie deux quartiers", maxReplacements: 1)
        }
        #expect(
            verdicts.verdicts == [:] && verdicts.remarks.count == 1 && verdicts.remarks[0].contains("correct the text"))
    }

    @Test func aPartOfTheFileIsNoCorrection() async throws {
        let exported = try await exported()
        let text = try exported.text("tsv/en-fr.tsv").split(separator: "\n").prefix(4).joined(separator: "\n") + "\n"
        try exported.folder.write(text, to: "part/en-fr.tsv")
        let (out, file) = (exported.folder.location("out"), exported.folder.location("part/en-fr.tsv"))
        #expect(throws: (any Error).self) { try ImportedVerdicts(output: out, file: file) }
        let verdicts = try ImportedVerdicts(output: out, file: file, isPart: true)
        #expect(verdicts.verdicts == [:] && verdicts.unchanged == 3 && verdicts.missingRows > 10)
    }

    @Test func withoutTheExportNothingIsTold() async throws {
        let exported = try await Exported.run()
        try exported.folder.write("x", to: "corpus.tmx")
        #expect(throws: (any Error).self) {
            try ImportedVerdicts(
                output: exported.folder.location("out"), file: exported.folder.location("corpus.tmx"))
        }
    }

    private static func names(_ bead: BeadNames) -> [String] { [bead.source, bead.target] }

    private struct BeadNames {
        let source: String
        let target: String
    }

    /// Runs again with the verdicts and looks at the beads of each.
    private func obey(
        _ verdicts: ImportedVerdicts, _ exported: Exported, _ look: ([BeadNames], [String]) throws -> Void
    ) async throws {
        try exported.folder.write(verdicts.text, to: "verdicts.tsv")
        let resources = try Sample.resources().using(review: exported.folder.location("verdicts.tsv"))
        let corpus = try Corpus.find(in: exported.folder.location("corpus"), options: CorpusOptions())
        let runner = Runner(corpus: corpus, options: PipelineOptions(), resources: resources, jobs: 2)
        let summary = try await runner.run(output: exported.folder.location("obeyed"))
        #expect(summary.review?.lost == 0 && summary.review?.unusable == 0 && summary.unmetVerdicts == 0)
        let run = try FinishedRun(exported.folder.location("obeyed"))
        for row in rows(verdicts) {
            let language = try #require(LanguageTag(row[2]))
            let level = try #require(AlignmentLevel(rawValue: row[3]))
            let beads = try run.beads(article: row[1], language: language, level: level).map { bead in
                BeadNames(
                    source: bead.source.map(level.name).joined(separator: " "),
                    target: bead.target.map(level.name).joined(separator: " "))
            }
            try look(beads, row)
        }
    }
}
