/// The degree sign that stands for º in "n°" becomes o; behind a figure it stays.
enum DegreeSignFold {
    static let id = "degreeSign"

    /// Whether a scalar is such a degree sign.
    static func isOrdinal(_ scalar: UInt32, after letter: UInt32) -> Bool {
        scalar == 0xB0 && letter | 0x20 == 0x6E
    }
}
