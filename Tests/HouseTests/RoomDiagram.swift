/// The diagram of `Sources/README.md`: lines `rooms ─► what they use`, gone on with by lines that begin with a space.
struct RoomDiagram {
    static let arrow = "─►"
    /// What each room uses.
    private(set) var rooms: [String: Set<String>] = [:]
    /// The rooms from top to bottom; those of one line share a number.
    private(set) var lines: [String: Int] = [:]

    /// Reads a diagram.
    init(parsing text: String) {
        var open: [String] = []
        for (number, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            let words = line.split(separator: " ").map(String.init)
            let arrow = words.firstIndex(of: Self.arrow)
            if !line.hasPrefix(" ") {
                open = Array(words[..<(arrow ?? words.endIndex)])
                for room in open { (rooms[room], lines[room]) = ([], number) }
            }
            let used = arrow.map { words[($0 + 1)...] } ?? (line.hasPrefix(" ") ? words[...] : [])
            for room in open { rooms[room]?.formUnion(used) }
        }
    }

    /// Writes the diagram of a package, rooms with the same arrows on one line.
    static func text(_ manifest: Manifest) -> String {
        let ranked = manifest.rooms.keys.map { (room: $0, height: manifest.height($0) ?? 0) }
        let lines = Dictionary(grouping: ranked) { Line(height: $0.height, uses: manifest.rooms[$0.room] ?? []) }
            .map { line, rooms in (line, rooms.map(\.room).sorted()) }
            .sorted { ($1.0.height, $0.1[0]) < ($0.0.height, $1.1[0]) }
        return lines.map { wrapped($1.joined(separator: " "), $0.uses.sorted()) }.joined()
    }

    private struct Line: Hashable {
        let height: Int
        let uses: Set<String>
    }

    private static func wrapped(_ rooms: String, _ uses: [String]) -> String {
        if uses.isEmpty { return rooms + "\n" }
        var lines = ["\(rooms) \(arrow)"]
        for use in uses {
            if lines[lines.count - 1].count + use.count + 1 > 112 { lines.append("   ") }
            lines[lines.count - 1] += " " + use
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
