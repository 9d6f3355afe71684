/// Proposes where a run of paragraphs left alone may have its counterpart: by rare items and rare words.
///
/// Only what few paragraphs hold is looked at, by its postings, so that no grid of all pairs is walked.
struct MoveSeeds {
    let canonical: Side
    let target: Side
    let lexicon: LexicalLevel?
    /// The least weight of a window; what stands once on each side weighs 1, a word and its translation half of that.
    var minWeight = 0.25

    /// Paragraphs of both sides that may match, each range inside one run.
    struct Window: Hashable {
        var canonical: Range<Int>
        var target: Range<Int>
        var weight: Double
    }

    /// What more paragraphs of a side hold proposes nothing.
    private static let maxFrequency = 16
    /// Partners kept for each paragraph.
    private static let maxPartnersPerUnit = 3
    /// How far seeds of one window lie apart, and how far it goes beyond them, in paragraphs.
    private static let seedDistance = 4

    /// The windows between runs that do not stand in one gap, in document order.
    func windows(_ left: [LooseRun], _ right: [LooseRun]) -> [Window] {
        let rightRuns = Self.runOfUnit(right)
        var seeds: [Seed] = []
        for (number, run) in left.enumerated() {
            for row in run.units {
                for (column, weight) in partners(of: row) {
                    guard let other = rightRuns[column], right[other].gap != run.gap else { continue }
                    seeds.append(Seed(row: row, column: column, weight: weight, runs: number * right.count + other))
                }
            }
        }
        return clusters(Self.best(seeds)).compactMap { cluster in
            window(cluster, left[cluster[0].runs / right.count].units, right[cluster[0].runs % right.count].units)
        }
    }

    private struct Seed {
        let row: Int
        let column: Int
        let weight: Double
        /// Which pair of runs the seed lies in.
        let runs: Int
    }

    private static func runOfUnit(_ runs: [LooseRun]) -> [Int: Int] {
        var numbers: [Int: Int] = [:]
        for (number, run) in runs.enumerated() {
            for unit in run.units { numbers[unit] = number }
        }
        return numbers
    }

    /// The version's paragraphs that share something rare with a canonical one, by ordinal.
    private func partners(of row: Int) -> [(column: Int, weight: Double)] {
        var weights: [Int: Double] = [:]
        func add(_ rows: Int, _ columns: ArraySlice<Int32>, _ weight: Double) {
            guard rows <= Self.maxFrequency, columns.count <= Self.maxFrequency else { return }
            for column in columns { weights[Int(column), default: 0] += weight / Double(rows * columns.count) }
        }
        for item in canonical.items[canonical.units[row].items] {
            let columns = target.postings[item.key]
            if !columns.isEmpty { add(canonical.postings[item.key].count, columns, 1) }
        }
        if let lexicon {
            let explainers = lexicon.match.ofCanonical
            for word in lexicon.canonical.words(ofUnit: row) {
                for place in explainers.range(word) where explainers.ratios[place] >= LexicalLevel.minAnchorRatio {
                    let columns = lexicon.target.postings(of: explainers.words[place])
                    add(lexicon.canonical.postings(of: word).count, columns, 0.5)
                }
            }
        }
        return weights.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The weightiest seeds of each paragraph of either side, by pair of runs, row and column.
    private static func best(_ seeds: [Seed]) -> [Seed] {
        let ranked = seeds.indices.sorted {
            (-seeds[$0].weight, seeds[$0].row, seeds[$0].column) < (-seeds[$1].weight, seeds[$1].row, seeds[$1].column)
        }
        var ofRow: [Int: Int] = [:]
        var ofColumn: [Int: Int] = [:]
        var kept: [Seed] = []
        for index in ranked {
            let seed = seeds[index]
            ofRow[seed.row, default: 0] += 1
            ofColumn[seed.column, default: 0] += 1
            if min(ofRow[seed.row] ?? 0, ofColumn[seed.column] ?? 0) <= maxPartnersPerUnit { kept.append(seed) }
        }
        return kept.sorted { ($0.runs, $0.row, $0.column) < ($1.runs, $1.row, $1.column) }
    }

    /// Seeds of one pair of runs that lie near one another, each cluster in order.
    private func clusters(_ seeds: [Seed]) -> [[Seed]] {
        var numbers: [SIMD2<Int>: Int] = [:]
        for (number, seed) in seeds.enumerated() { numbers[SIMD2(seed.row, seed.column)] = number }
        var parents = Array(seeds.indices)
        func root(_ number: Int) -> Int {
            var number = number
            while parents[number] != number {
                parents[number] = parents[parents[number]]
                number = parents[number]
            }
            return number
        }
        for (number, seed) in seeds.enumerated() {
            for down in 0...Self.seedDistance {
                for across in -Self.seedDistance...Self.seedDistance {
                    guard let other = numbers[SIMD2(seed.row + down, seed.column + across)],
                        seeds[other].runs == seed.runs
                    else { continue }
                    let (first, second) = (root(number), root(other))
                    parents[max(first, second)] = min(first, second)
                }
            }
        }
        var members: [Int: [Seed]] = [:]
        for (number, seed) in seeds.enumerated() { members[root(number), default: []].append(seed) }
        return members.sorted { $0.key < $1.key }.map(\.value)
    }

    private func window(_ seeds: [Seed], _ rows: Range<Int>, _ columns: Range<Int>) -> Window? {
        let weight = seeds.reduce(0) { $0 + $1.weight }
        guard weight >= minWeight, let first = seeds.map(\.row).min(), let last = seeds.map(\.row).max(),
            let left = seeds.map(\.column).min(), let right = seeds.map(\.column).max()
        else { return nil }
        return Window(
            canonical: (first - Self.seedDistance..<last + Self.seedDistance + 1).clamped(to: rows),
            target: (left - Self.seedDistance..<right + Self.seedDistance + 1).clamped(to: columns), weight: weight)
    }
}
