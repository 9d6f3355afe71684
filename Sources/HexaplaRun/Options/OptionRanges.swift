import HexaplaCore

/// The numbers that the settings take: no more than the stages can reckon with.
enum OptionRanges {
    /// What every number takes that is not named below.
    static let common: ClosedRange<Double> = 0...1_000_000_000
    private static let share: ClosedRange<Double> = 0...1

    private static let declared: [String: ClosedRange<Double>] = [
        "align.minimumLinked": share,
        "check.leastLanguageConfidence": share,
        "check.leastScoreForNumbers": share,
        "check.unsureScore": share,
        "check.unsureShare": share,
        "detect.sureConfidence": share,
        "read.archive.largestMember": 0...1_099_511_627_776,
        "read.archive.largestTotal": 0...1_099_511_627_776,
        "read.longestParagraph": 1...1_073_741_824,
    ]

    /// The numbers that the setting at a path of keys takes.
    static func range(of path: [String]) -> ClosedRange<Double> { declared[path.joined(separator: ".")] ?? common }

    /// What speaks against a value, as a full sentence; `nil` when it is no number or one that can be used.
    static func objection(to value: JSONValue, at path: [String]) -> String? {
        let number: Double
        switch value {
        case .int(let whole): number = Double(whole)
        case .double(let decimal): number = decimal
        default: return nil
        }
        let range = range(of: path)
        if range.contains(number) { return nil }
        let name = path.joined(separator: ".")
        if number < 0 { return "'\(name)' must not be negative." }
        let shown = if case .int(let whole) = value { "\(whole)" } else { "\(number)" }
        return "'\(name)' takes a number from \(Int(range.lowerBound)) to \(Int(range.upperBound)), not \(shown)."
    }
}
