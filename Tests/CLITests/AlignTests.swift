import Testing

@Suite struct AlignTests {
    @Test func printsATable() throws {
        let folder = try CorpusFolder(articles: 1)
        let files = [folder.corpus + "/a0/en.txt", folder.corpus + "/a0/ru.txt"]
        let result = try Program.run(["align"] + files + ["--level", "paragraph", "--quiet"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            result.output.hasPrefix(
                "level\ttype\tsource\ttarget\tscore\tsource_text\ttarget_text\nparagraph\t1-1\t0\t0\t"))
        let lines = try Program.run(["align"] + files + ["--format", "jsonl", "--language", "ru"])
        #expect(lines.output.contains(#""doc":"a0","#) && lines.output.contains(#""lang":"ru""#))
        let vecalign = try Program.run(["align", "pair"] + files + ["--format", "vecalign"])
        #expect(vecalign.output.hasPrefix("[0]:[0]:0."))
    }
}
