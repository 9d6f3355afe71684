import HexaplaCore
import HexaplaLexicon
import Testing

@Suite struct TBXGlossaryTests {
    private static let second = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
        <martif type="TBX-Basic" xml:lang="en-US">
          <martifHeader><fileDesc><sourceDesc><p>Terms of Lumo</p></sourceDesc></fileDesc></martifHeader>
          <text><body>
            <termEntry id="c1">
              <descrip type="subjectField">harbours</descrip>
              <langSet xml:lang="en-US">
                <tig><term>harbour dues</term><termNote type="partOfSpeech">noun</termNote></tig>
                <tig><term>port charges</term></tig>
              </langSet>
              <langSet xml:lang="ru"><ntig><termGrp><term>портовые
                 сборы</term></termGrp></ntig></langSet>
              <langSet xml:lang="zh-CN"><tig><term>港<hi>务</hi>费</term></tig></langSet>
            </termEntry>
            <termEntry id="c2"><langSet xml:lang="en"><tig><term>berth</term></tig></langSet></termEntry>
          </body></text>
        </martif>
        """

    private static let third = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tbx type="TBX-Core" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
          <tbxHeader><fileDesc><sourceDesc><p>Terms of Lumo</p></sourceDesc></fileDesc></tbxHeader>
          <text><body>
            <conceptEntry id="c1">
              <langSec xml:lang="en-GB"><termSec><term>harbour dues</term></termSec></langSec>
              <langSec xml:lang="fr-CA">
                <descripGrp><descrip type="definition">Ce que paie un navire.</descrip></descripGrp>
                <termSec><term>droits de port</term><termNote type="termType">fullForm</termNote></termSec>
                <termSec><term>droits de port</term></termSec>
                <termSec><term>taxes portuaires</term></termSec>
              </langSec>
            </conceptEntry>
          </body></text>
        </tbx>
        """

    private func glossary(_ text: String) throws -> TBXGlossary { try TBXGlossary(Array(text.utf8)) }

    private func pairs(_ text: String, _ language: LanguageTag) throws -> [String] {
        try glossary(text).pairs(.english, language).terms.map { "\($0.0) = \($0.1)" }
    }

    @Test func theFormOf2008IsRead() throws {
        let russian = ["harbour dues = портовые сборы", "port charges = портовые сборы"]
        #expect(try pairs(Self.second, .russian) == russian)
        #expect(try pairs(Self.second, .chinese) == ["harbour dues = 港务费", "port charges = 港务费"])
        #expect(try glossary(Self.second).concepts.count == 2)
    }

    @Test func theFormOf2019IsRead() throws {
        #expect(
            try pairs(Self.third, .french) == ["harbour dues = droits de port", "harbour dues = taxes portuaires"])
    }

    @Test func entriesWithoutTheWantedPairAreCounted() throws {
        #expect(try glossary(Self.second).pairs(.english, .russian).without == 1)
        #expect(try glossary(Self.second).pairs(.english, .arabic).without == 2)
        #expect(try glossary(Self.third).pairs(.english, .french).without == 0)
        #expect(try glossary(Self.third).pairs(.english, .french).cut == 0)
    }

    @Test func aConceptWithHundredsOfTermsGivesAFewOfThePairs() throws {
        func section(_ language: String, _ stem: String) -> String {
            let terms = (0..<400).map { "<termSec><term>\(stem)\($0)</term></termSec>" }.joined()
            return "<langSec xml:lang=\"\(language)\">\(terms)\(terms)</langSec>"
        }
        let text =
            "<tbx><text><body><conceptEntry>\(section("en", "mola"))\(section("fr", "alom"))</conceptEntry></body></text></tbx>"
        let found = try glossary(text).pairs(.english, .french)
        #expect(found.terms.count == TBXGlossary.mostPairs && found.cut == 160_000 - TBXGlossary.mostPairs)
        #expect(found.terms[0] == ("mola0", "alom0") && found.terms[401] == ("mola1", "alom1"))
    }

    @Test func onlyTermsOfTermSectionsCount() throws {
        let text = Self.third.replacing("Ce que paie un navire.", with: "Voir <term>quai</term>.")
            .replacing("<term>taxes portuaires</term>", with: "<termCompGrp><termComp>taxes</termComp></termCompGrp>")
        #expect(try pairs(text, .french) == ["harbour dues = droits de port"])
    }

    @Test func aGlossaryWithoutEntriesIsEmpty() throws {
        #expect(try glossary("<tbx/>").concepts.isEmpty)
        #expect(try pairs("<tbx><text><body><conceptEntry/></body></text></tbx>", .french).isEmpty)
    }

    @Test func otherFilesAreRefusedWithAReason() {
        #expect(throws: GlossaryError.noTBX(root: "tmx")) { try glossary("<tmx><body/></tmx>") }
        #expect {
            try glossary(String(Self.third.prefix(700)))
        } throws: { error in
            if case .damaged(let line, _)? = error as? GlossaryError { line > 5 } else { false }
        }
        let bomb = "<!DOCTYPE tbx [<!ENTITY a \"b\">]><tbx>&a;</tbx>"
        #expect(throws: GlossaryError.self) { try glossary(bomb) }
        #expect(throws: GlossaryError.self) { try glossary("") }
        #expect("\(GlossaryError.noTBX(root: "tmx"))".contains("TBX"))
    }

    @Test(arguments: [
        ("<tbx/>", true), ("\u{FEFF} \n<tbx/>", true), ("harbour\tport\n", false), ("", false), ("# <x>\n", false),
    ])
    func xmlIsToldFromTables(text: String, isXML: Bool) {
        #expect(TBXGlossary.isXML(Array(text.utf8)) == isXML)
        let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(TBXGlossary.isXML(wide) == isXML)
    }
}
