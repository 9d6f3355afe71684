/// An encoding model while it is read line by line.
struct EncodingModelTables {
    /// What characters that cannot stand in a line of the file are written as.
    static let escapes: [(written: Unicode.Scalar, meant: Unicode.Scalar)] = [
        ("\u{23CE}", "\n"), ("\u{2423}", " "), ("\u{2409}", "\t"),
    ]
    /// What an unseen character of a class costs beyond its class.
    static let unseen = 55
    /// What a pair that was not counted costs beyond its classes.
    static let fallback = 8
    /// What a control, a private-use sign or undecodable bytes cost after anything.
    static let bad = 150

    /// The most characters counted by themselves: the table of pairs grows with the square.
    static let mostMembers = 8000

    private typealias Group = (cost: Int, scalars: [UInt32])
    private static let classCount = SymbolClass.allCases.count
    private var members: [(scalar: UInt32, symbolClass: Int, cost: Int)] = []
    private var steps = [Int](repeating: 70, count: classCount * classCount)
    private var pairs: [(first: UInt32, groups: [Group])] = []
    private var han: [(scalar: UInt32, cost: Int)] = []

    /// Reads one line.
    ///
    /// - Parameter line: The line without its end.
    /// - Returns: `false` when it cannot be read.
    mutating func read(_ line: Substring) -> Bool {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        switch fields[0] {
        case "class": return readClass(fields)
        case "step": return readSteps(fields)
        case "pair": return readPairs(fields)
        case "han":
            guard let groups = Self.groups(fields.dropFirst()) else { return false }
            for group in groups { han += group.scalars.map { ($0, group.cost) } }
            return true
        default: return false
        }
    }

    private mutating func readClass(_ fields: [Substring]) -> Bool {
        guard fields.count >= 2, let symbolClass = Self.classNamed(fields[1]),
            let groups = Self.groups(fields.dropFirst(2))
        else { return false }
        for group in groups { members += group.scalars.map { ($0, symbolClass, group.cost) } }
        return members.count <= Self.mostMembers
    }

    private mutating func readSteps(_ fields: [Substring]) -> Bool {
        guard fields.count == 3, let symbolClass = Self.classNamed(fields[1]) else { return false }
        let costs = fields[2].split(separator: " ").compactMap { Int($0) }
        guard costs.count == Self.classCount, costs.allSatisfy({ (0...99).contains($0) }) else { return false }
        steps.replaceSubrange((symbolClass * Self.classCount)..<((symbolClass + 1) * Self.classCount), with: costs)
        return true
    }

    private mutating func readPairs(_ fields: [Substring]) -> Bool {
        guard fields.count >= 2, let first = Self.scalars(fields[1]).first,
            let groups = Self.groups(fields.dropFirst(2))
        else { return false }
        pairs.append((first, groups))
        return true
    }

    private static func classNamed(_ name: Substring) -> Int? {
        SymbolClass.allCases.firstIndex { "\($0)" == name }
    }

    private static func groups(_ fields: ArraySlice<Substring>) -> [Group]? {
        var result: [Group] = []
        for field in fields {
            let scalars = field.unicodeScalars
            guard let cost = Int(String(String.UnicodeScalarView(scalars.prefix(2)))), cost >= 0 else { return nil }
            result.append((cost, Self.scalars(Substring(scalars.dropFirst(2)))))
        }
        return result
    }

    private static func scalars(_ text: Substring) -> [UInt32] {
        text.unicodeScalars.map { written in
            (escapes.first { $0.written == written }?.meant ?? written).value
        }
    }

    /// The finished model.
    ///
    /// - Parameter unseenHan: What a Chinese character costs that no line names.
    /// - Returns: The model.
    func model(unseenHan: UInt8) -> EncodingModel {
        var symbols = (0..<UInt32(0x10000)).map { UInt16(SymbolClass(of: $0).rawValue) }
        var classes = Array(0..<Self.classCount)
        var within = [Int](repeating: Self.unseen, count: Self.classCount)
        within[Int(SymbolClass.han.rawValue)] = 0
        for member in members where member.scalar < 0x10000 {
            symbols[Int(member.scalar)] = UInt16(classes.count)
            classes.append(member.symbolClass)
            within.append(member.cost)
        }
        var hanCosts = [UInt8](repeating: unseenHan, count: EncodingModel.hanCount)
        for entry in han where hanCosts.indices.contains(Int(entry.scalar) - EncodingModel.firstHan) {
            hanCosts[Int(entry.scalar) - EncodingModel.firstHan] = UInt8(clamping: entry.cost)
        }
        return EncodingModel(
            symbols: symbols, symbolCount: classes.count,
            costs: costs(symbols: symbols, classes: classes, within: within),
            scripts: classes.map(Self.script), hanCosts: hanCosts)
    }

    private static func script(_ symbolClass: Int) -> EncodingModel.Script {
        switch SymbolClass.allCases[symbolClass] {
        case .latinLower, .latinUpper: .latin
        case .cyrillicLower, .cyrillicUpper, .arabic, .han, .otherLetter: .other
        default: .none
        }
    }

    private func costs(symbols: [UInt16], classes: [Int], within: [Int]) -> [UInt8] {
        let count = classes.count
        let unfit = [Int(SymbolClass.control.rawValue), Int(SymbolClass.bad.rawValue)]
        var costs = [UInt8](repeating: 0, count: count * count)
        for before in 0..<count {
            for after in 0..<count {
                let step = steps[classes[before] * Self.classCount + classes[after]]
                let cost = unfit.contains(classes[after]) ? Self.bad : step + within[after] + Self.fallback
                costs[before * count + after] = UInt8(clamping: cost)
            }
        }
        for pair in pairs where pair.first < 0x10000 {
            let row = Int(symbols[Int(pair.first)]) * count
            for group in pair.groups {
                for scalar in group.scalars where scalar < 0x10000 {
                    costs[row + Int(symbols[Int(scalar)])] = UInt8(clamping: group.cost)
                }
            }
        }
        return costs
    }
}
