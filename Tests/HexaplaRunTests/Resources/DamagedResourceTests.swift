import Foundation
import HexaplaAlign
import HexaplaCore
import HexaplaDetect
import HexaplaLanguage
import HexaplaLexicon
import HexaplaRead
import HexaplaReport
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaRun
@testable import HexaplaSystem

/// Every resource file, damaged in two ways by a seed: binary ones are refused, of the others none stops the program.
@Suite struct DamagedResourceTests {
    enum Damage: Int, CaseIterable {
        case bit, cut, emptied, swapped, random
    }

    /// A file and what is done to it.
    struct Case: CustomTestStringConvertible {
        let name: String
        let damage: Damage
        let seed: UInt64
        var testDescription: String { "\(name) \(damage) \(seed)" }
    }

    private static let folder = (try? ResourceLocator(given: nil).folder()) ?? ""

    private static let names: [String] =
        (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
        .filter { name in
            !Files.isDirectory(Files.join(folder, name)) && !name.hasSuffix(".md") && !name.hasPrefix("samples/")
                && !name.hasSuffix(".swift") && !name.hasPrefix(".")
        }.sorted()

    /// Two kinds of damage for each file, all five for the binary ones.
    static let cases: [Case] = names.enumerated().flatMap { number, name in
        let all = Damage.allCases
        let count = isBinary(name) ? all.count : 2
        return (0..<count).map { place in
            Case(name: name, damage: all[(number + 2 * place) % all.count], seed: UInt64(31 * number + place + 1))
        }
    }

    private static func isBinary(_ name: String) -> Bool { name.hasSuffix(".hxlex") || name.hasSuffix(".hxlp") }

    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private func damaged(_ bytes: [UInt8], _ damage: Damage, _ seed: UInt64) -> [UInt8] {
        var numbers = Numbers(state: seed)
        var bytes = bytes
        switch damage {
        case .bit:
            for _ in 0..<3 {
                bytes[Int.random(in: bytes.indices, using: &numbers)] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
            }
        case .cut: bytes.removeLast(Int.random(in: 1...max(1, bytes.count / 2), using: &numbers))
        case .emptied: bytes = []
        case .swapped:
            var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
            let (first, last) = (
                Int.random(in: lines.indices, using: &numbers), Int.random(in: lines.indices, using: &numbers)
            )
            lines.swapAt(first, first == last ? (last + 1) % lines.count : last)
            bytes = Array(lines.joined(separator: [0x0A]))
        case .random:
            let start = Int.random(in: bytes.indices, using: &numbers)
            for place in start..<min(bytes.count, start + 200) {
                bytes[place] = UInt8.random(in: 0...255, using: &numbers)
            }
        }
        return bytes
    }

    @Test func thereAreEnoughOfThem() {
        #expect(Self.cases.count >= 135)
        #expect(Self.cases.count { $0.name.hasSuffix(".hxlex") } >= 25)
    }

    @Test(arguments: cases)
    func aDamagedFileIsRefusedOrDoesNoHarm(item: Case) throws {
        let good = try Files.read(Files.join(Self.folder, item.name))
        let bytes = damaged(good, item.damage, item.seed)
        guard bytes != good else { return }
        let place = try TemporaryFolder()
        try place.write(bytes, to: item.name)
        let resources: StageResources?
        do {
            resources = try Self.opened(item.name, at: place.path)
        } catch let error as PipelineError {
            #expect(error.kind == .usage && error.subject.contains(item.name))
            #expect(error.reason.contains("--resources"))
            return
        }
        guard let resources else { return }
        #expect(!Self.isBinary(item.name) && item.damage != .emptied, "damage of \(item) is not seen")
        try run(resources)
    }

    /// Opens one file as `StageResources` does; `nil` when it is used by no run.
    private static func opened(_ name: String, at folder: String) throws -> StageResources? {
        let store = ResourceStore(folder: folder)
        var resources = try Sample.resources()
        switch name.split(separator: "/").first.map(String.init) {
        case "lexicons" where name.hasSuffix(".hxlex"): _ = try store.lexicons()
        case "profiles" where name.hasSuffix(".hxlp"): _ = try store.profile()
        case "encodings": resources.encodings = try store.encodingModel()
        case "weights": resources.weights = try store.alignWeights()
        case "templates": resources.templates.merge(try store.templates()) { $1 }
        case "findings.tsv": resources.findings = try store.findingCatalogue()
        case "languages":
            // The other files of the folder are those of the build.
            let whole = Files.join(Self.folder, "languages")
            for path in FileManager.default.enumerator(atPath: whole)?.compactMap({ $0 as? String }) ?? []
            where !Files.exists(Files.join(folder, "languages/" + path)) {
                let target = Files.join(folder, "languages/" + path)
                if Files.isDirectory(Files.join(whole, path)) {
                    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
                } else {
                    try FileManager.default.createSymbolicLink(
                        atPath: target, withDestinationPath: Files.join(whole, path))
                }
            }
            resources.languages = try store.languages()
            resources.otherSwitcherNames = try store.list(
                "languages/switcher-other.txt", LanguageListParser.switcherNames)
            resources.agencies = try store.firstColumn("languages/agencies.txt")
            resources.skeletons = SkeletonTable(parsing: try store.text("languages/skeleton.txt"))
        default: return nil
        }
        return resources
    }

    /// Runs an article in all languages to its page.
    private func run(_ resources: StageResources) throws {
        let folder = try TemporaryFolder()
        for language in LanguageTag.six { try folder.write(Sample.text(language, 1), to: "corpus/a/\(language).txt") }
        let corpus = try Corpus.find(in: folder.location("corpus"), options: CorpusOptions())
        let stages = StageSet(options: PipelineOptions(), resources: resources)
        let run = ArticleRun(corpus.articles[0], stages: stages)
        _ = try? ReportTemplates(library: resources.templates)
        #expect(run.checked?.rows.isEmpty == false || !run.failures.isEmpty || !run.findings.isEmpty)
    }
}
