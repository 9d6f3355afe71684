/// Shows the characters that a terminal, a browser or an editor would obey, or would not show at all.
///
/// A name is shown whole, so that nobody takes one name for another; prose keeps the invisible characters that writing
/// needs (soft hyphens, joiners, direction marks), and its line ends become spaces.
public enum VisibleText {
    /// What a text is.
    public enum Use: Sendable {
        /// The name of a file, a folder or an article, or a message that may hold one.
        case name
        /// Running text.
        case prose
    }

    /// What stands for a character.
    public enum Stand: Sendable, Hashable {
        /// A space.
        case space
        /// A control picture (U+2400–U+2421), such as `␛`.
        case picture(Unicode.Scalar)
        /// The code point, such as `U+202E`.
        case code(String)

        /// The stand-in as plain text: `␛`, `⟨U+202E⟩`.
        public var text: String {
            switch self {
            case .space: " "
            case .picture(let scalar): String(scalar)
            case .code(let code): "⟨\(code)⟩"
            }
        }
    }

    /// What stands for a character; `nil` for one that stands for itself.
    ///
    /// - Parameters:
    ///   - value: The code point.
    ///   - previous: The code point before it, for a tag the one before the tags (see `before`); 0 at the start.
    ///   - next: The code point after it; 0 at the end.
    ///   - use: What the text is.
    /// - Returns: The stand-in.
    public static func stand(
        for value: UInt32, after previous: UInt32, before next: UInt32, in use: Use
    ) -> Stand? {
        guard isSuspect(value) else { return nil }
        if use == .prose, isLineEnd(value) { return .space }
        if value < 0x20 || value == 0x7F {
            return Unicode.Scalar(value == 0x7F ? 0x2421 : 0x2400 + value).map(Stand.picture)
        }
        if use == .prose, isKeptInProse(value) { return nil }
        if isAtHome(value, after: previous, before: next) { return nil }
        let digits = String(value, radix: 16, uppercase: true)
        return .code("U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
    }

    /// Whether what stands for a character depends on the characters beside it.
    ///
    /// - Parameter value: The code point.
    /// - Returns: `true` for joiners, variation selectors and tags.
    public static func dependsOnNeighbours(_ value: UInt32) -> Bool {
        value == 0x200C || value == 0x200D || isSelector(value) || isTag(value)
    }

    /// A text with everything shown.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - use: What the text is.
    /// - Returns: The text on one line.
    public static func shown(_ text: String, as use: Use = .name) -> String {
        shown(text, as: use) { _ in false }
    }

    /// What counts as the code point before another: for a tag, what stands before the tags of one flag.
    ///
    /// - Parameters:
    ///   - value: The code point.
    ///   - earlier: The code points before it, the nearest first.
    /// - Returns: The code point; 0 when there is none.
    public static func before(_ value: UInt32, in earlier: some Sequence<UInt32>) -> UInt32 {
        let near = earlier.prefix(longestFlag)
        return (isTag(value) ? near.first { !isTag($0) } : near.first { _ in true }) ?? 0
    }

    /// The most tags that a flag has, UTS #51.
    private static let longestFlag = 32

    static func shown(_ text: String, as use: Use, except isKept: (UInt32) -> Bool) -> String {
        guard text.unicodeScalars.contains(where: { isSuspect($0.value) }) else { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (place, scalar) in scalars.enumerated() {
            let previous = before(scalar.value, in: scalars[..<place].reversed().lazy.map(\.value))
            let next = place + 1 < scalars.count ? scalars[place + 1].value : 0
            if !isKept(scalar.value), let stand = stand(for: scalar.value, after: previous, before: next, in: use) {
                result.append(contentsOf: stand.text.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension VisibleText {
    /// Controls, noncharacters, the invisible characters (Unicode's `Default_Ignorable_Code_Point`), line and
    /// paragraph separators, marks of interlinear annotation.
    private static func isSuspect(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
            0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFEFF,
            0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
            true
        default: value & 0xFFFE == 0xFFFE
        }
    }

    private static func isLineEnd(_ value: UInt32) -> Bool {
        (0x09...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029
    }

    /// What writing needs: soft hyphens, joiners, direction marks, places to break, invisible operators, fillers.
    private static func isKeptInProse(_ value: UInt32) -> Bool {
        switch value {
        case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180D, 0x180F, 0x200B...0x200F,
            0x2060...0x2064, 0x3164, 0xFE00...0xFE0F, 0xFFA0, 0xE0100...0xE01EF:
            true
        default: false
        }
    }

    /// Whether a joiner joins, a variation selector has a base, and a tag belongs to a flag.
    private static func isAtHome(_ value: UInt32, after previous: UInt32, before next: UInt32) -> Bool {
        if value == 0x200C || value == 0x200D {
            return [previous, next].allSatisfy { $0 >= 0x300 && (!isSuspect($0) || isSelector($0)) }
        }
        if isSelector(value) { return previous > 0x20 && !isSuspect(previous) }
        return isTag(value) && previous == 0x1F3F4
    }

    private static func isSelector(_ value: UInt32) -> Bool {
        (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
    }

    private static func isTag(_ value: UInt32) -> Bool { (0xE0020...0xE007F).contains(value) }
}
