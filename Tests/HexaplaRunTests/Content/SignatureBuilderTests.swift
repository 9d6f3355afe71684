import HexaplaCore
import HexaplaFacts
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaRun

@Suite struct SignatureBuilderTests {
    @Test(arguments: LanguageTag.five)
    func theSameThingsHaveTheSameKeys(language: LanguageTag) throws {
        let english = try ContentSample.signature(.english, 3)
        let version = try ContentSample.signature(language, 3)
        #expect(version.language == language && version.paragraphs == 3)
        let keys = Set(english.items.map(\.key))
        let shared = Dictionary(grouping: version.items.filter { keys.contains($0.key) }, by: \.kind)
        #expect((shared[.number]?.count ?? 0) >= 3)
        #expect(shared[.date]?.count == 1)
        #expect((shared[.word]?.count ?? 0) >= 1)
        if language != .chinese { #expect((shared[.name]?.count ?? 0) >= 1) }
    }

    @Test func aSignatureStaysSmall() throws {
        let folder = try TemporaryFolder()
        let text = (0..<4000).map { "In \($0 + 3000) Mr Bardok\($0 % 9)el met the miners of number \($0 * 7 + 1)." }
        try folder.write(text.joined(separator: "\n\n"), to: "x.txt")
        guard
            case .text(let signature) = try ContentSample.reader().read(
                ContentSample.file("x", at: folder.location("x.txt")))
        else {
            Issue.record("The text was not read.")
            return
        }
        #expect(signature.items.count == ContentSignature.mostItems)
        #expect(signature.items == signature.items.sorted())
    }

    @Test(arguments: [(7, 0, 0.5), (15, 0, 0.2), (2023, 0, 0.3), (3, 3, 0.15), (37, 4, 0.05), (1234, 0, 0.01)])
    func commonNumbersSayLittle(mantissa: Int, exponent: Int, chance: Double) {
        #expect(SignatureBuilder.chance(of: ExactNumber(mantissa, exponent: exponent)) == chance)
    }
}
