package import HexaplaAlign
package import HexaplaCore

/// The units of one side of a bead as a review writes them: `p3 p4`, and their hashes as `p3:0123456789abcdef`.
package enum UnitList {
    package static func ordinals(_ units: [Int], _ level: AlignmentLevel) -> String {
        units.map(level.name).joined(separator: " ")
    }

    package static func hashes(_ units: [(ordinal: Int, hash: UnitHash)], _ level: AlignmentLevel) -> String {
        units.map { "\(level.name(of: $0.ordinal)):\($0.hash)" }.joined(separator: " ")
    }

    /// Reads a side of an entry.
    ///
    /// - Parameters:
    ///   - ordinals: `p3 p4`, `3,4`, `3+4`, `p3-p6`; may be empty when there are hashes.
    ///   - hashes: `p3:0123456789abcdef …`, or the hashes alone in the order of the ordinals.
    ///   - level: What the ordinals count.
    /// - Returns: The units in order.
    /// - Throws: `ReviewRowProblem` saying what to mend.
    package static func units(
        ordinals: String, hashes: String, level: AlignmentLevel
    ) throws(ReviewRowProblem) -> [ReviewUnit] {
        let places = try Self.places(ordinals, level)
        var known: [(ordinal: Int?, hash: UnitHash)] = []
        for word in words(hashes) { known.append(try Self.hash(word, level)) }
        if places.isEmpty { return known.map { ReviewUnit(ordinal: $0.ordinal, hash: $0.hash) } }
        if let gap = zip(places, places.dropFirst()).first(where: { $0 + 1 != $1 }) {
            throw ReviewRowProblem(
                "names units that do not follow one another (\(gap.0) and \(gap.1)); a bead holds neighbours.")
        }
        let byOrdinal = Dictionary(known.compactMap { unit in unit.ordinal.map { ($0, unit.hash) } }) { first, _ in
            first
        }
        if byOrdinal.isEmpty, !known.isEmpty {
            guard known.count == places.count else {
                throw ReviewRowProblem(
                    "has \(places.count) units but \(known.count) hashes; delete the hashes, and "
                        + "'hexapla review --complete' adds the right ones.")
            }
            return zip(places, known).map { ReviewUnit(ordinal: $0, hash: $1.hash) }
        }
        return places.map { ReviewUnit(ordinal: $0, hash: byOrdinal[$0]) }
    }

    private static func words(_ text: String) -> [Substring] {
        text.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "+" }
    }

    private static func places(_ text: String, _ level: AlignmentLevel) throws(ReviewRowProblem) -> [Int] {
        var places: [Int] = []
        for word in words(text) {
            let ends = word.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
            guard let first = ends.first, let last = ends.last, ends.count <= 2 else { throw unreadable(word, level) }
            let (start, end) = (try place(first, level), try place(last, level))
            guard start <= end, end - start < 100_000 else { throw unreadable(word, level) }
            places += Array(start...end)
        }
        return places
    }

    private static func place(_ word: Substring, _ level: AlignmentLevel) throws(ReviewRowProblem) -> Int {
        var digits = word
        if let letter = word.first, letter.isLetter {
            guard letter.lowercased() == level.letter else {
                throw ReviewRowProblem(
                    "names '\(word)' at the level \(level.rawValue), whose units are written "
                        + "'\(level.letter)3'.")
            }
            digits = word.dropFirst()
        }
        guard let place = Int(digits), place >= 0, place < 1 << 40 else { throw unreadable(word, level) }
        return place
    }

    private static func unreadable(_ word: Substring, _ level: AlignmentLevel) -> ReviewRowProblem {
        let letter = level.letter
        return ReviewRowProblem(
            "has '\(word.prefix(40))' where units stand; write them as '\(letter)3' or '\(letter)3 \(letter)4'.")
    }

    private static func hash(
        _ word: Substring, _ level: AlignmentLevel
    ) throws(ReviewRowProblem) -> (ordinal: Int?, hash: UnitHash) {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        guard let last = parts.last, parts.count <= 2, let hash = UnitHash(written: last) else {
            throw ReviewRowProblem(
                "has '\(word.prefix(40))' where a hash stands; copy the cell of a worksheet, or leave it empty.")
        }
        return (parts.count == 2 ? try place(parts[0], level) : nil, hash)
    }
}

/// What is wrong with a row of a review, as the end of a sentence that begins with "The row".
package struct ReviewRowProblem: Error, Hashable {
    package let reason: String

    package init(_ reason: String) {
        self.reason = reason
    }
}
