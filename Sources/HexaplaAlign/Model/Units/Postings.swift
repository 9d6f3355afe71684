/// The units that hold each item of a side, in one row of numbers.
struct Postings: Sendable {
    private var slots: SlotTable
    private var keys: [UInt64] = []
    private var starts: [Int32]
    private var units: [Int32]
    /// For each item of the side the number of its key, by first occurrence.
    private(set) var numbers: [Int32] = []

    /// Collects the units that hold each of a side's items.
    init(items: [Item], units side: [Unit]) {
        slots = SlotTable(capacity: items.count / 2)
        numbers.reserveCapacity(items.count)
        keys.reserveCapacity(items.count)
        for item in items {
            let (number, isNew) = slots.number(of: item.key)
            if isNew { keys.append(item.key) }
            numbers.append(number)
        }
        starts = Array(repeating: 0, count: keys.count + 1)
        for number in numbers { starts[Int(number) + 1] += 1 }
        for number in keys.indices { starts[number + 1] += starts[number] }
        var next = starts
        units = Array(repeating: 0, count: numbers.count)
        for index in side.indices {
            for item in side[index].items {
                let number = Int(numbers[item])
                units[Int(next[number])] = Int32(index)
                next[number] += 1
            }
        }
    }

    /// The number of distinct keys.
    var count: Int { keys.count }

    /// The units that hold an item, in order; none for an item that no unit holds.
    @inline(__always)
    subscript(key: UInt64) -> ArraySlice<Int32> {
        guard let number = slots.find(key) else { return units[0..<0] }
        return units[places(of: number)]
    }

    /// The units that hold an item given by its number, in order; none for a number below 0.
    @inline(__always)
    func units(ofItem number: Int32) -> ArraySlice<Int32> { number < 0 ? units[0..<0] : units[places(of: Int(number))] }

    /// How many units hold an item given by its number; 0 for a number below 0.
    @inline(__always)
    func unitCount(ofItem number: Int32) -> Int { number < 0 ? 0 : places(of: Int(number)).count }

    @inline(__always)
    private func places(of number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }

    /// The numbers that the keys of this side have on another side; -1 for a key that the other side lacks.
    func numbers(in other: Postings) -> [Int32] { keys.map { key in other.slots.find(key).map { Int32($0) } ?? -1 } }
}

/// The items that two sides share: for each number of one side the number on the other, -1 where there is none.
struct SharedItems: Sendable {
    let ofCanonical: [Int32]
    let ofTarget: [Int32]

    init(_ canonical: Postings, _ target: Postings) {
        ofCanonical = canonical.numbers(in: target)
        var back = [Int32](repeating: -1, count: target.count)
        for (number, other) in ofCanonical.enumerated() where other >= 0 { back[Int(other)] = Int32(number) }
        ofTarget = back
    }
}
