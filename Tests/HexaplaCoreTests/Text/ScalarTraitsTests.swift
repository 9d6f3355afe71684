import HexaplaCore
import Testing

@Suite struct ScalarTraitsTests {
    @Test func agreesWithTheStandardLibrary() {
        let planes = [UInt32(0)..<0x3100, 0x4E00..<0x4E80, 0xFB00..<0x1_0100, 0x1_F600..<0x1_F610]
        for value in planes.joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let traits = ScalarTraits(scalar)
            let properties = scalar.properties
            #expect(traits.contains(.alphabetic) == properties.isAlphabetic, "\(value)")
            #expect(traits.contains(.numeric) == (properties.numericType != nil), "\(value)")
            #expect(traits.contains(.lowercase) == properties.isLowercase, "\(value)")
            #expect(traits.contains(.uppercase) == properties.isUppercase, "\(value)")
            #expect(traits.contains(.whitespace) == properties.isWhitespace, "\(value)")
            #expect(traits.contains(.format) == (properties.generalCategory == .format), "\(value)")
            #expect(traits.contains(.cased) == properties.isCased, "\(value)")
        }
    }
}
