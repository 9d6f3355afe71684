import Foundation
import HexaplaTesting
import Testing

@testable import HexaplaRun
@testable import HexaplaSystem

/// Pipeline files with flipped bits, lost ends, random bytes and absurd numbers: read or refused by name, never a stop.
@Suite struct DamagedPipelineTests {
    private static func text() throws -> [UInt8] {
        let locator = ResourceLocator(given: nil)
        let folders = locator.pipelineFolders(resources: try locator.folder())
        let path = try #require(folders.map { Files.join($0, "news.yaml") }.first(where: Files.exists))
        return try Files.read(path)
    }

    private func open(_ bytes: [UInt8]) throws {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: "p.yaml")
        do {
            _ = try PipelineCatalogue(folders: []).options(named: folder.location("p.yaml"))
        } catch {
            #expect(error.kind == .usage && error.subject.contains("p.yaml"), "\(error)")
        }
    }

    @Test(arguments: 0..<60)
    func aDamagedFileIsReadOrRefused(seed: Int) throws {
        var bytes = try Self.text()
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, bound)
        }
        switch seed % 4 {
        case 0: bytes.removeLast(next(bytes.count))
        case 1: for _ in 0..<4 { bytes[next(bytes.count)] ^= 1 << UInt8(next(8)) }
        case 2: for place in 0..<min(40, bytes.count) { bytes[(place + seed) % bytes.count] = UInt8(next(256)) }
        default:
            // Every number becomes an absurd one.
            let absurd = [
                "9223372036854775807", "-9223372036854775808", "1e400", ".nan", "-.inf", "99999999999999999999",
            ]
            let number = absurd[next(absurd.count)]
            let words = String(decoding: bytes, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
            bytes = Array(
                words.map { $0.first?.isNumber == true ? number + "\n" : String($0) }.joined(separator: " ").utf8)
        }
        try open(bytes)
    }

    @Test(arguments: ["", "\u{0}", "- ", "a: &a [*a, *a]", "{", "---\n---\n", String(repeating: "[", count: 3000)])
    func whatIsNoPipelineIsReadOrRefused(text: String) throws {
        try open(Array(text.utf8))
    }
}
