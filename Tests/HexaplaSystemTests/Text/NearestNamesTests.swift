import Testing

@testable import HexaplaSystem

@Suite struct NearestNamesTests {
    private let known = ["read", "detect", "clean", "normalize", "segment", "align", "check", "report"]

    @Test(arguments: [
        ("claen", "clean"), ("Align", "align"), ("normalise", "normalize"), ("segments", "segment"), ("det", "detect"),
    ])
    func findsTheClosest(name: String, meant: String) {
        #expect(NearestNames.suggestions(for: name, among: known).first == meant)
    }

    @Test func saysAllWhenNothingIsClose() {
        #expect(NearestNames.suggestions(for: "zzzzzz", among: known).isEmpty)
        #expect(NearestNames.hint(for: "zzzzzz", among: ["b", "a"]) == "known: a, b")
        #expect(NearestNames.hint(for: "claen", among: known) == "did you mean 'clean'?")
    }
}
