import HexaplaCore

/// The problems of one file of JSON lines: the first thousand one by one, the rest together, so that a file of
/// something else neither fills the memory nor the report.
struct JSONProblems {
    private static let most = 1_000
    private let path: String
    private var listed: [ReadError] = []
    private var rest = 0
    private var firstOfRest = 0

    init(path: String) {
        self.path = path
    }

    /// Adds the problems of a line.
    ///
    /// - Parameters:
    ///   - line: The line, from 1.
    ///   - problems: Makes them.
    mutating func add(line: Int, _ problems: () -> [ReadError]) {
        let more = problems()
        if listed.count + more.count <= Self.most, rest == 0 { return listed += more }
        if !more.isEmpty, rest == 0 { firstOfRest = line }
        rest += more.isEmpty ? 0 : 1
    }

    /// All of them, in file order.
    var all: [ReadError] {
        guard rest > 0 else { return listed }
        let lines = rest == 1 ? "this line" : "this line and \(rest - 1) after it"
        return listed + [
            .json(
                path: path, line: firstOfRest, offset: 0, "something is wrong with \(lines).",
                remedy: "Look whether the file holds JSON lines at all.")
        ]
    }
}
