internal import CICU

/// A regular expression in ICU's syntax (UTS #18 level 1 and more), searched for in UTF-8 texts.
///
/// A text that takes too long, as nested repetitions can, is an error and never a wait. Not for two threads at once.
package struct RegularExpression: ~Copyable {
    /// A pattern that is no regular expression.
    package struct PatternError: Error, Sendable, Hashable {
        /// How far the pattern was read when the error was met, in Unicode scalars; `nil` where it is not known.
        package let offset: Int?
        /// What is wrong, as a full sentence.
        package let reason: String
    }

    private let handle: OpaquePointer
    private var ranges: [Int32] = [Int32](repeating: 0, count: 128)

    /// Compiles a pattern.
    ///
    /// - Parameter pattern: The pattern.
    /// - Throws: `PatternError` when it is none.
    package init(_ pattern: String) throws(PatternError) {
        var status: Int32 = 0
        var offset: Int32 = -1
        let utf8 = Array(pattern.utf8)
        guard let handle = hx_regex_open(utf8, Int32(clamping: utf8.count), &offset, &status) else {
            let reason = Self.reasons[status] ?? "It cannot be read (ICU reports error \(status))."
            throw PatternError(offset: offset >= 0 ? Int(offset) : nil, reason: reason)
        }
        self.handle = handle
    }

    deinit {
        hx_regex_close(handle)
    }

    /// The places in a text that match, from left to right, without those that hold nothing.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8, at most 2 GiB.
    ///   - most: The most places to look for, from 1.
    /// - Returns: Ranges of UTF-8 bytes.
    /// - Throws: `ICUError` when matching takes too long or needs too much memory.
    package mutating func matches(in text: [UInt8], atMost most: Int = .max) throws(ICUError) -> [Range<Int>] {
        while true {
            let room = Int32(clamping: min(most, ranges.count / 2))
            var status: Int32 = 0
            let count = Int(hx_regex_matches(handle, text, Int32(clamping: text.count), &ranges, room, &status))
            guard status <= 0 else { throw ICUError(operation: "match the regular expression", status: status) }
            if count < room || count >= most {
                return (0..<count).map { Int(ranges[2 * $0])..<Int(ranges[2 * $0 + 1]) }
            }
            ranges = [Int32](repeating: 0, count: ranges.count * 4)
        }
    }

    private static let reasons: [Int32: String] = [
        0x10300: "It is nested too deeply.", 0x10301: "It is not written as one must be.",
        0x10303: "A backslash stands before a letter that means nothing there.",
        0x10304: "A property in it has an unknown name.",
        0x10306: "A parenthesis has no partner.", 0x10307: "A number in it is too large.",
        0x10308: "In {least,most} a number or a brace is missing.",
        0x10309: "In {least,most} the second number is less than the first.",
        0x1030A: "A back reference points to a group that is not there.", 0x1030B: "The flags in (?…) are unknown.",
        0x1030C: "What stands in (?<=…) or (?<!…) has no greatest length.", 0x1030F: "A bracket [ is not closed.",
        0x10310: "A range such as [b-a] goes backwards.", 0x10314: "It is too large.",
    ]
}
