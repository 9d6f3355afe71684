/// Several spaces in a row become one: a no-break space where one stands inside guillemets, before high punctuation or
/// between digits, else an ordinary space.
///
/// A no-break space alone is left as it is.
enum SpaceRunRule {
    static let id = "spaceRun"

    /// Whether a scalar is one of the two no-break spaces of French and Russian typography.
    static func isNoBreak(_ scalar: UInt32) -> Bool { scalar == 0xA0 || scalar == 0x202F }

    /// Whether a no-break space belongs between two scalars.
    static func wantsNoBreak(_ previous: UInt32, _ next: UInt32) -> Bool {
        if previous == 0xAB { return true }
        switch next {
        case 0xBB, 0x3B, 0x3A, 0x21, 0x3F: return true
        default: return (0x30...0x39).contains(previous) && (0x30...0x39).contains(next)
        }
    }
}
