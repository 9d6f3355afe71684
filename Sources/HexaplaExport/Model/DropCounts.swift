package import HexaplaCore

/// How many groups there were, and how many each filter left out.
package struct DropCounts: Sendable, Hashable {
    /// Why a group was left out.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        case furniture = "text of the page (--include-furniture keeps it)"
        case score = "a score below --min-score"
        case incomplete = "not in all languages (--complete)"
        case copy = "copies (--dedupe)"
    }

    /// What is counted apart.
    package enum Part: Sendable, Hashable {
        /// The beads of a column.
        case column(Int)
        /// The groups of a pair of the plan.
        case pair(Int)
        /// The groups over all languages.
        case all
    }

    /// A part at a level.
    package struct Place: Sendable, Hashable {
        package let level: AlignmentLevel
        package let part: Part

        package init(_ level: AlignmentLevel, _ part: Part) {
            self.level = level
            self.part = part
        }
    }

    private var linked: [Place: Int] = [:]
    private var alone: [Place: Int] = [:]
    private var dropped: [Place: [Reason: Int]] = [:]

    /// Adds groups: those that are linked, copies among them, and those of which only one language has something.
    mutating func add(linked: Int, alone: Int, _ place: Place) {
        self.linked[place, default: 0] += linked
        self.alone[place, default: 0] += alone
    }

    mutating func drop(_ count: Int, _ reason: Reason, _ place: Place) {
        if count > 0 { dropped[place, default: [:]][reason, default: 0] += count }
    }

    /// How many groups there were, how many of them were written, and of how many only one language has something.
    package func counted(_ place: Place) -> (given: Int, written: Int, alone: Int) {
        let (linked, alone) = (linked[place] ?? 0, alone[place] ?? 0)
        let copies = dropped[place]?[.copy] ?? 0
        let incomplete = dropped[place]?[.incomplete] ?? 0
        return (linked + alone + incomplete, linked - copies, alone)
    }

    /// How many were left out, by reason.
    package func dropped(_ place: Place) -> [(reason: Reason, count: Int)] {
        Reason.allCases.compactMap { reason in dropped[place]?[reason].map { (reason, $0) } }
    }
}
