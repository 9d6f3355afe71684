import HexaplaSystem

/// Makes ids of articles from the names of their English files.
enum ContentArticleID {
    /// An id for each path, all different.
    ///
    /// The name without its last ending; when several files have the same name, the whole path with `-` for `/`; a
    /// number behind what is still taken. Letters that no id may hold become `-`; the others are composed, as in all ids.
    ///
    /// - Parameters:
    ///   - paths: Paths relative to the corpus folder, in the order of their bytes.
    ///   - taken: Ids that are taken already.
    /// - Returns: The ids, in the order of the paths.
    static func ids(for paths: [String], taken: Set<String>) -> [String] {
        let stems = paths.map { stem(String($0.split(separator: "/").last ?? "")) }
        let counts = Dictionary(stems.map { ($0, 1) }, uniquingKeysWith: +)
        var taken = taken
        var numbers: [String: Int] = [:]
        return zip(paths, stems).map { path, stem in
            let isAlone = counts[stem] == 1 && !taken.contains(stem)
            let id = unused(isAlone ? stem : Self.stem(path.replacing("/", with: "-")), taken, &numbers)
            taken.insert(id)
            return id
        }
    }

    private static func stem(_ name: String) -> String {
        let name = name.composed
        var stem = Substring(name)
        if let dot = name.lastIndex(of: "."), dot != name.startIndex { stem = name[..<dot] }
        var safe = ""
        for scalar in stem.unicodeScalars.prefix(48) {
            safe.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "-" : scalar)
        }
        return ArticleID.objection(to: safe) == nil ? safe : "text"
    }

    /// An id that is not taken; `numbers` keeps where the numbers of each id go on, so that many alike are quick.
    private static func unused(_ id: String, _ taken: Set<String>, _ numbers: inout [String: Int]) -> String {
        guard taken.contains(id) else { return id }
        var number = numbers[id] ?? 2
        while taken.contains("\(id)-\(number)") { number += 1 }
        numbers[id] = number + 1
        return "\(id)-\(number)"
    }
}
