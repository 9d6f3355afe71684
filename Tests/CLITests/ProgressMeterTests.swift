import Testing

@testable import hexapla

@Suite struct ProgressMeterTests {
    @Test(arguments: [(0, "0.0"), (0.456, "0.46"), (9.999, "10.0"), (12.34, "12.3")])
    func decimals(value: Double, text: String) {
        #expect(ProgressMeter.decimal(value) == text)
    }

    @Test(arguments: [(0.2, "1 s"), (59, "59 s"), (60, "1 min 0 s"), (3725, "1 h 2 min")])
    func times(seconds: Double, text: String) {
        #expect(ProgressMeter.time(seconds) == text)
    }

    @Test func listsArePartedAtCommas() {
        #expect("ar, es ,ru".listed == ["ar", "es", "ru"])
        #expect("".listed.isEmpty)
    }
}
