import HexaplaCore

extension SeededGenerator {
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
