import Foundation
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
        #expect(result.errors.contains("terms.tbx: 1 pair\n"))
        let word = try Program.run(["lexicon", "inspect", folder.path + "/terms.hxlex", "wharfage"])
        #expect(word.output.contains("quai"), "\(word.output)")
    }

    @Test func aDamagedLexiconIsBadUsageWhereverItIsOpened() throws {
        let folder = try CorpusFolder(articles: 1)
        #expect(try compile(Self.terms, folder).status == 0)
        let lexicon = folder.path + "/terms.hxlex"
        let good = try Data(contentsOf: URL(fileURLWithPath: lexicon))
        let corpus = folder.path + "/corpus"
        for bad in [good.dropLast(9), Data(), good.prefix(100) + [good[100] ^ 4] + good.dropFirst(101)] {
            try bad.write(to: URL(fileURLWithPath: lexicon))
            for arguments in [
                ["run", corpus, "--lexicon", lexicon, "--output", folder.path + "/out"],
                ["lexicon", "inspect", lexicon], ["lexicon", "inspect", lexicon, "berth"],
            ] {
                let result = try Program.run(arguments)
                #expect(result.status == 64, "\(arguments) \(result.errors)")
                #expect(result.errors.contains("terms.hxlex: The ") && result.errors.contains("hexapla lexicon "))
            }
        }
    }

    @Test func aGlossaryWithoutPairsLeavesTheOldLexicon() throws {
        let folder = try CorpusFolder(articles: 0)
        #expect(try compile(Self.terms, folder).status == 0)
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/terms.hxlex"))
        for text in ["", "<tbx/>", "berth\nwharf\n"] {
            let result = try compile(text, folder)
            #expect(result.status == 2 && result.errors.contains("no pair"), "\(result.errors)")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/terms.hxlex")) == before)
    }

    @Test func aDamagedGlossaryIsNamedWithItsLine() throws {
        let folder = try CorpusFolder(articles: 0)
        let result = try compile(Self.terms.replacing("</conceptEntry>", with: ""), folder)
        #expect(result.status == 2)
        #expect(result.errors.contains("terms.tbx: The XML is not well-formed at line "), "\(result.errors)")
        #expect(try compile("<tmx version=\"1.4\"/>", folder).errors.contains("no TBX"))
    }
}
