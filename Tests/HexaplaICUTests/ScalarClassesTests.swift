import HexaplaICU
import Testing

@Suite struct ScalarClassesTests {
    @Test(arguments: [
        ("A", ScalarClass.upper), ("é", .lower), ("ع", .letter), ("7", .digit), ("٣", .digit), ("\u{301}", .mark),
        ("中", .han), ("\u{20000}", .han), ("\u{A0}", .space), ("\n", .space), ("«", .open), ("“", .open), ("(", .open),
        ("»", .close), ("」", .close), ("\"", .quote), ("—", .dash), ("$", .symbol), ("\u{200E}", .format),
        (".", .punctuation), ("\u{E000}", .privateUse), ("\u{FFFF}", .unassigned), ("😀", .emoji),
    ])
    func tellsClasses(source: String, expected: ScalarClass) throws {
        let scalar = try #require(source.unicodeScalars.first).value
        #expect(ScalarClasses.shared[scalar] == expected)
    }
}
