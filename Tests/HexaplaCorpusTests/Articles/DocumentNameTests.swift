import Testing

@testable import HexaplaCorpus

@Suite struct DocumentNameTests {
    @Test(arguments: [
        ("a1/fr.txt", "a1/fr.txt"), ("a1/fr.html", "a1/fr.txt"), ("a1/fr.HTM.gz", "a1/fr.txt"),
        ("fr/a.b.docx", "fr/a.b.txt"), ("a1/fr.json", "a1/fr.json"), ("a1/fr", "a1/fr"), ("", ""),
        ("a1/.txt", "a1/.txt"), ("a1/fr.odt.zst", "a1/fr.txt"), ("a1/fr.gz", "a1/fr.gz"),
    ])
    func asText(path: String, plain: String) {
        #expect(DocumentName.asText(path) == plain)
    }

    @Test(arguments: [("a.txt.gz", "a.txt"), ("a.jsonl.bz2", "a.jsonl"), ("a.zip", "a.zip"), ("gz", "gz")])
    func withoutPacking(path: String, bare: String) {
        #expect(DocumentName.withoutPacking(path) == bare)
    }
}
