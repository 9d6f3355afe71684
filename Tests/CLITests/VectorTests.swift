import Foundation
import Testing

@Suite struct VectorTests {
    /// Eight numbers for a text: how often letters of eight classes occur.
    private func numbers(_ line: Substring) -> [UInt8] {
        var counts = [Float](repeating: 1, count: 8)
        for scalar in line.unicodeScalars { counts[Int(scalar.value % 8)] += 1 }
        return counts.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) } }
    }

    private func encode(_ folder: CorpusFolder, _ language: String) throws {
        let text = try folder.text("vectors/overlaps.\(language)")
        let rows = text.split(separator: "\n").flatMap(numbers)
        try Data(rows).write(to: URL(fileURLWithPath: folder.path + "/vectors/overlaps.\(language).emb"))
    }

    @Test func theyGoRound() throws {
        let folder = try CorpusFolder(articles: 2)
        let run = ["run", folder.corpus, "--output", folder.output, "--quiet"]
        #expect(try Program.run(run).status == 0)
        let before = try folder.text("out/alignments/ru.jsonl")
        let vectors = folder.path + "/vectors"
        let written = try Program.run(["align", "overlaps", folder.output, "--output", vectors])
        #expect(written.status == 0 && written.errors.contains("overlaps.ru: 6 lines"), "\(written.errors)")
        #expect(
            try folder.text("vectors/overlaps.fr") == """
                Le port de Lumo est ouvert
                Le port de Lumo a ouvert le 3 juin.
                Le port de Lumo est ouvert Le port de Lumo a ouvert le 3 juin.
                Il compte 12 quais.
                Le port de Lumo a ouvert le 3 juin. Il compte 12 quais.
                Le port de Lumo est ouvert Le port de Lumo a ouvert le 3 juin. Il compte 12 quais.

                """)
        for language in ["en", "ru"] { try encode(folder, language) }
        try FileManager.default.removeItem(atPath: vectors + "/overlaps.fr")
        for language in ["ar", "es", "zh"] { try encode(folder, language) }
        let second = try Program.run(run + ["--vectors", vectors])
        #expect(second.status == 0, "\(second.errors)")
        #expect(try folder.text("out/alignments/ru.jsonl").contains(#""vectors""#))
        #expect(try folder.text("out/alignments/ru.jsonl") != before)
        #expect(try !folder.text("out/alignments/fr.jsonl").contains(#""vectors""#))
        let files = [folder.corpus + "/a0/en.txt", folder.corpus + "/a0/ru.txt"]
        let pair = try Program.run(["align"] + files + ["--format", "jsonl", "--vectors", vectors])
        #expect(pair.output.contains(#""vectors""#), "\(pair.errors)")
    }

    @Test func filesThatDoNotFitAreBadUsage() throws {
        let folder = try CorpusFolder(articles: 1)
        let run = ["run", folder.corpus, "--output", folder.output, "--vectors", folder.path + "/vectors"]
        #expect(try Program.run(run).errors.contains("overlaps.en"))
        try folder.write("a\nb\n", to: "vectors/overlaps.en")
        #expect(try Program.run(run).errors.contains(".emb"))
        try folder.write("12345", to: "vectors/overlaps.en.emb")
        let wrong = try Program.run(run)
        #expect(wrong.status == 64 && wrong.errors.contains("5 bytes"), "\(wrong.errors)")
        try folder.write("12345678", to: "vectors/overlaps.en.emb")
        try folder.write("a\n", to: "vectors/overlaps.ru")
        try folder.write("12345678", to: "vectors/overlaps.ru.emb")
        #expect(try Program.run(run).errors.contains("one model"))
    }
}
