import Foundation
import Testing

/// Runs that are killed: whatever the moment, the output folder holds the old result or the new one, whole, and a
/// second run makes the same bytes as one that nothing has disturbed.
///
/// `HEXAPLA_KILLS` sets how many kills are aimed at the commit; two thirds as many come at random.
@Suite struct InterruptionTests {
    private static let kills = ProcessInfo.processInfo.environment["HEXAPLA_KILLS"].flatMap { Int($0) } ?? 9

    /// When a run is killed.
    enum Moment: String, CaseIterable {
        /// While the finished result is put into place.
        case commit
        /// At any time.
        case random
    }

    @Test(arguments: Moment.allCases) func aKilledRunLeavesOneWholeResult(moment: Moment) throws {
        let work = try KilledRuns()
        var random = SplitMix(seed: moment == .commit ? 7 : 11)
        for number in 0..<(moment == .commit ? Self.kills : Self.kills * 2 / 3) {
            try work.restoreOldResult()
            try work.start()
            if moment == .commit { work.waitForTheEnd() } else { usleep(UInt32(random.next() % 900_000)) }
            usleep(UInt32(random.next() % 4_000))
            work.kill()
            let found = try work.result()
            if work.isPending {
                #expect(try Program.run(["verify", work.output, "--quiet"]).status == 0, "\(moment) \(number)")
                #expect(try work.result() == work.new, "\(moment) \(number)")
            } else {
                #expect(found == work.old || found == work.new, "\(moment) \(number)")
            }
            #expect(try work.runAgain() == 0, "\(moment) \(number)")
            #expect(try work.result() == work.new, "\(moment) \(number)")
            #expect(!FileManager.default.fileExists(atPath: work.output + "/.hexapla-partial"))
        }
    }

    @Test(arguments: [SIGINT, SIGTERM]) func aSignalEndsARunWithASentence(signal: Int32) throws {
        let work = try KilledRuns()
        try work.restoreOldResult()
        try work.start()
        work.waitForWork()
        work.kill(signal)
        let isOld = try work.result() == work.old
        // The run may have been finished when the signal came.
        if work.status == 0 {
            #expect(try work.result() == work.new)
        } else {
            #expect(work.status == 128 + signal && isOld)
            #expect(work.errors.contains("stopped by signal \(signal)"))
        }
        #expect(!FileManager.default.fileExists(atPath: work.output + "/.hexapla-partial"))
    }
}

/// Two results over two states of a corpus, and runs from one to the other.
final class KilledRuns {
    let folder: CorpusFolder
    private(set) var old: [String: Data] = [:]
    private(set) var new: [String: Data] = [:]
    private var process = Process()
    private var messages = Pipe()
    private(set) var errors = ""

    init() throws {
        folder = try CorpusFolder(articles: 3)
        old = try Self.files(of: made(in: "old"))
        try folder.write(CorpusFolder.texts["fr", default: ""] + "\nLe quai est neuf.\n", to: "corpus/a1/fr.txt")
        for (language, text) in CorpusFolder.texts { try folder.write(text, to: "corpus/a7/\(language).txt") }
        new = try Self.files(of: made(in: "new"))
    }

    var output: String { folder.output }
    var status: Int32 { process.terminationStatus }
    private var partial: String { output + "/.hexapla-partial" }

    private func made(in name: String) throws -> String {
        let path = folder.path + "/" + name
        let result = try Program.run(["run", folder.corpus, "--output", path, "--quiet", "--jobs", "1"])
        #expect(result.status == 0, "\(result.errors)")
        return path
    }

    func restoreOldResult() throws {
        try? FileManager.default.removeItem(atPath: output)
        try FileManager.default.copyItem(atPath: folder.path + "/old", toPath: output)
    }

    func start() throws {
        (process, messages) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["run", folder.corpus, "--output", output, "--quiet", "--jobs", "1"]
        process.standardError = messages
        try process.run()
    }

    func runAgain() throws -> Int32 {
        try start()
        process.waitUntilExit()
        return status
    }

    func waitForWork() { wait(for: "/new") }

    func waitForTheEnd() { wait(for: "/new/run.json") }

    private func wait(for name: String) {
        while process.isRunning, !FileManager.default.fileExists(atPath: partial + name) { usleep(200) }
    }

    func kill(_ signal: Int32 = SIGKILL) {
        Foundation.kill(process.processIdentifier, signal)
        errors = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
    }

    /// Whether the result is half in place, with the list of what is left to do.
    var isPending: Bool { FileManager.default.fileExists(atPath: partial + "/journal.json") }

    /// The result that lies in the output folder.
    func result() throws -> [String: Data] { try Self.files(of: output) }

    private static func files(of path: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        for name in names {
            if name.hasPrefix(".hexapla-partial") || name.hasPrefix("log") { continue }
            var isFolder = ObjCBool(false)
            _ = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
            if !isFolder.boolValue { files[name] = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)) }
        }
        return files
    }
}

/// The generator SplitMix64 (Steele, Lea and Flood 2014).
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
