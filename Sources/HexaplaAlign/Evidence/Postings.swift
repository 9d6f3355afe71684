/// The units that hold each item of a side, in one row of numbers.
struct Postings: Sendable {
    private var slots: SlotTable
    private var starts: [Int32]
    private var units: [Int32]

    /// Collects the holders of a side's items.
    init(_ side: Side) {
        slots = SlotTable(capacity: side.items.count)
        var numbers: [Int32] = []
        numbers.reserveCapacity(side.items.count)
        for item in side.items { numbers.append(slots.number(of: item.key).0) }
        starts = Array(repeating: 0, count: Int(slots.count) + 1)
        for number in numbers { starts[Int(number) + 1] += 1 }
        for number in 0..<Int(slots.count) { starts[number + 1] += starts[number] }
        var next = starts
        units = Array(repeating: 0, count: numbers.count)
        for (index, unit) in side.units.enumerated() {
            for item in unit.items {
                let number = Int(numbers[item])
                units[Int(next[number])] = Int32(index)
                next[number] += 1
            }
        }
    }

    /// The units that hold an item, in order; none for an item that no unit holds.
    @inline(__always)
    subscript(key: UInt64) -> ArraySlice<Int32> {
        guard let number = slots.find(key) else { return units[0..<0] }
        return units[Int(starts[number])..<Int(starts[number + 1])]
    }
}
