import HexaplaDetect
import Testing

@Suite struct ProfileErrorTests {
    @Test(arguments: [
        ProfileError.notAProfile, .version(3), .length, .damaged, .invalid("rows"),
        .classes(line: 4, reason: "It is empty."),
        .noSamples("eng"),
    ])
    func saysAFullSentence(error: ProfileError) {
        #expect(error.description.hasSuffix("."))
        #expect(error.description.first?.isUppercase == true)
    }
}
