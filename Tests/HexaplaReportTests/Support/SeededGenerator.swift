/// SplitMix64: the same numbers from the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A text of marks that break careless markup, among plain letters of several scripts.
    mutating func nastyText(upTo length: Int) -> String {
        let marks: [Unicode.Scalar] = [
            "<", ">", "&", "\"", "'", "{", "}", "/", "\u{0}", "\u{1B}", "\u{301}", "\u{202E}", "\u{2067}", "\u{200D}",
            "\u{FFFE}", "\u{85}", "\u{2028}", "\n", "\t", "a", "م", "中", "я", "é", " ", "#", "%", "]", "-",
            "\u{10FFFF}",
        ]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 1...length, using: &self) {
            scalars.append(marks[Int.random(in: 0..<marks.count, using: &self)])
        }
        return String(scalars)
    }
}
