import HexaplaCore

/// A line of nothing but web and e-mail addresses.
enum AddressRule: FurnitureRule {
    static let id = "address"

    static func match(_ line: Line, _ vocabulary: PageVocabulary) -> FurnitureMatch? {
        let parts = line.folded.split(whereSeparator: { $0 == " " || $0 == "|" || $0 == "," })
        guard !parts.isEmpty, parts.allSatisfy(isAddress) else { return nil }
        return FurnitureMatch(rule: id, kind: .navigation, reach: .anywhere)
    }

    private static func isAddress(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
        let starts = ["http://", "https://", "www.", "ftp://", "mailto:"]
        if starts.contains(where: { part.count > $0.utf8.count + 2 && part.starts(with: $0.unicodeScalars) }) {
            return true
        }
        guard let at = part.firstIndex(of: "@"), at > part.startIndex else { return false }
        let host = part[(at + 1)...]
        return host.allSatisfy(\.isASCII) && host.dropFirst().dropLast().contains(".")
    }
}
