import Testing

@testable import HexaplaAlign

@Suite struct TextScanTests {
    /// The same counts, scalar by scalar.
    private func slow(_ text: String) -> (characters: Int, marks: SIMD8<Float>) {
        var marks = SIMD8<Float>.zero
        var characters = 0
        for scalar in text.unicodeScalars {
            if scalar.value > 0x20 { characters += 1 }
            if let lane = Marks.lane(of: scalar.value) { marks[lane] += 1 }
        }
        return (characters, marks)
    }

    @Test(arguments: [
        "", "Is it “so” (yes)? 10% & $5; £3: €2 ₽1!", "هل هو «كذا» (نعم)؟ ٪ ؛", "这是“真的”（对）？《书》！％；：",
        "Ça coûte «cent» — l’été…", "Это «да»?", "a\tb\n c", "😀?", "[x] {y} ~z~",
    ])
    func onePassCountsWhatTheScalarsHold(text: String) {
        let scan = TextScan(Array(text.utf8)[...])
        #expect(scan.characters == slow(text).characters)
        #expect(scan.marks.counts == slow(text).marks)
    }

    @Test func everyMarkIsFoundInUTF8() {
        for value in 0...0xFFFF as ClosedRange<UInt32> {
            guard let lane = Marks.lane(of: value), let scalar = Unicode.Scalar(value) else { continue }
            #expect(TextScan(Array(String(scalar).utf8)[...]).marks.counts[lane] == 1)
        }
    }

    @Test func aTextThatIsCutOffIsReadToItsEnd() {
        #expect(TextScan([0xE2, 0x80]).characters == 1)
        #expect(TextScan([0xC2]).marks.counts == .zero)
    }

    @Test func aSliceIsReadFromItsStart() {
        let bytes = Array("(a)?".utf8)
        #expect(TextScan(bytes[1...2]).marks.counts == SIMD8(0, 0, 0, 1, 0, 0, 0, 0))
    }
}
