import HexaplaCore
import HexaplaICU
import Testing

@testable import HexaplaNormalize

@Suite struct ScanTableTests {
    @Test(arguments: [
        ("", false, false), ("plain text, nothing odd", false, false), ("a  b", true, false),
        ("12345678  b", true, false),
        ("1234567  b", true, false), ("12345678\t", true, false), ("e\u{301}", false, true),
        ("мёд 中国 ﷺ 😀", false, false),
        ("كتابٌ", false, false), ("كتا\u{651}\u{64C}", false, true), ("\u{E000}", true, false),
        ("\u{10FFFF}", true, true),
        ("ﻻ", true, false), ("a\u{7F}bcdefgh", true, false), ("abcdefg\u{7F}", true, false),
    ])
    func tellsWhatAParagraphHolds(text: String, isOdd: Bool, mayCompose: Bool) {
        let findings = ScanTable.shared.scan(Array(text.utf8))
        #expect(findings == ScanTable.Findings(hasOddities: isOdd, mayCompose: mayCompose))
    }

    /// What the scan passes over is what the rules and the normalizer leave alone.
    @Test(arguments: UInt64(0)..<200)
    func nothingIsOverlooked(seed: UInt64) throws {
        let bytes = Array(oddText(seed: seed, length: Int(seed % 12) + 1).utf8)
        let findings = ScanTable.shared.scan(bytes)
        if !findings.hasOddities {
            var cleaner = TextCleaner(disabled: [])
            #expect(cleaner.clean(bytes, isUnspaced: true).0 == bytes)
        }
        if !findings.mayCompose { #expect(try Normalizer.normalize(bytes) == nil) }
    }

    @Test func everyScalarTheRulesChangeIsOdd() {
        var values = Array(UInt32(1)...0xFFFF)
        for plane in UInt32(1)...16 { values += [plane << 16, plane << 16 | 0xFFFD, plane << 16 | 0xFFFF] }
        for value in values {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let changes = CharacterRules.characters.contains { $0.edit(value, between: 0x61, and: 0x61) != nil }
            if changes { #expect(ScanTable.shared.scan(Array(String(scalar).utf8)).hasOddities) }
        }
    }
}
