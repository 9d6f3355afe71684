import Testing

@Suite struct GlossaryTests {
    private static let terms = """
        <?xml version="1.0"?>
        <tbx type="TBX-Core" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
        <conceptEntry id="1"><langSec xml:lang="en-GB"><termSec><term>wharfage</term></termSec></langSec>
        <langSec xml:lang="fr-FR"><termSec><term>droit de quai</term></termSec></langSec></conceptEntry>
        <conceptEntry id="2"><langSec xml:lang="en"><termSec><term>berth</term></termSec></langSec></conceptEntry>
        </body></text></tbx>
        """

    private func compile(_ text: String, _ folder: CorpusFolder) throws -> Program.Result {
        try folder.write(text, to: "terms.tbx")
        return try Program.run([
            "lexicon", "compile", folder.path + "/terms.tbx", "--language", "fr", "--no-names", "--output",
            folder.path + "/terms.hxlex",
        ])
    }

    @Test func aGlossaryInTBXBecomesALexicon() throws {
        let folder = try CorpusFolder(articles: 0)
        let result = try compile(Self.terms, folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("terms.tbx: 2 entries, 1 without English and 'fr'"))
        #expect(result.errors.contains("terms.tbx: 1 pairs"))
        let word = try Program.run(["lexicon", "inspect", folder.path + "/terms.hxlex", "wharfage"])
        #expect(word.output.contains("quai"), "\(word.output)")
    }

    @Test func aDamagedGlossaryIsNamedWithItsLine() throws {
        let folder = try CorpusFolder(articles: 0)
        let result = try compile(Self.terms.replacing("</conceptEntry>", with: ""), folder)
        #expect(result.status == 2)
        #expect(result.errors.contains("terms.tbx: The XML is not well-formed at line "), "\(result.errors)")
        #expect(try compile("<tmx version=\"1.4\"/>", folder).errors.contains("no TBX"))
    }
}
