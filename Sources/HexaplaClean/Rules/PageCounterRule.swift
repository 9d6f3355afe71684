import HexaplaCore

/// The number of a page, alone ("- 3 -"), of a whole ("2/12", "第2页 共5页") or among its neighbours ("1 2 3 … 10 »").
enum PageCounterRule: FurnitureRule {
    static let id = "page-counter"

    static func match(_ line: Line, _ vocabulary: PageVocabulary) -> FurnitureMatch? {
        guard line.width <= 60, line.folded.contains(where: isDigit) else { return nil }
        guard isBetweenDashes(line) || isFraction(line) || isPager(line) || isHanCounter(line) else { return nil }
        return FurnitureMatch(rule: id, kind: .navigation, reach: .edge)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private static func isBetweenDashes(_ line: Line) -> Bool {
        guard line.tokens.count == 1, line.tokens[0].isNumber, line.tokens[0].key.utf8.count <= 4 else { return false }
        let dashes: [Unicode.Scalar] = ["-", "–", "—"]
        return line.tokens[0].gap.contains(where: dashes.contains)
            && line.words.trailing.contains(where: dashes.contains)
    }

    private static func isFraction(_ line: Line) -> Bool {
        guard line.tokens.count == 2, line.tokens[1].gap == ["/"], line.tokens[0].gap.isEmpty,
            line.words.trailing.isEmpty, let page = Int(line.tokens[0].key), let all = Int(line.tokens[1].key)
        else { return false }
        return page >= 1 && page <= all && all <= 999
    }

    /// At least three page numbers that rise, with nothing but arrows and dots beside them.
    private static func isPager(_ line: Line) -> Bool {
        let numbers = line.tokens.map { $0.isNumber ? Int($0.key) : nil }
        guard numbers.count >= 3, let first = numbers.first ?? nil, first <= 2 else { return false }
        let marks: Set<Unicode.Scalar> = ["|", "[", "]", "…", ".", "<", ">", "«", "»", "‹", "›", "→", "←"]
        guard (line.tokens.flatMap(\.gap) + line.words.trailing).allSatisfy(marks.contains) else { return false }
        return zip(numbers, numbers.dropFirst()).allSatisfy { pair in
            guard let left = pair.0, let right = pair.1 else { return false }
            return left < right
        }
    }

    /// 第 and 共 with 页, and numbers between.
    private static func isHanCounter(_ line: Line) -> Bool {
        let allowed: Set<Unicode.Scalar> = ["第", "共", "页", "頁", "/", " ", "|", ",", "(", ")"]
        return line.folded.allSatisfy { allowed.contains($0) || isDigit($0) }
            && line.folded.contains { $0 == "页" || $0 == "頁" }
    }
}
