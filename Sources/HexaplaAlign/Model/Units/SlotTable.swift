/// Numbers 64-bit keys by first occurrence: open addressing, at most half full.
struct SlotTable: Sendable {
    private struct Slot {
        var key: UInt64 = 0
        var number: Int32 = -1
    }

    private var slots: [Slot]
    private(set) var count: Int32 = 0

    /// Creates an empty table.
    ///
    /// - Parameter capacity: How many keys to make room for; with more of them the table grows.
    init(capacity: Int) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
    }

    /// The number of a key and whether it is new.
    @inline(__always)
    mutating func number(of key: UInt64) -> (Int32, isNew: Bool) {
        var place = place(of: key)
        if slots[place].number >= 0 { return (slots[place].number, false) }
        if 2 * Int(count) >= slots.count {
            grow()
            place = self.place(of: key)
        }
        slots[place] = Slot(key: key, number: count)
        count += 1
        return (count - 1, true)
    }

    /// The number of a key; `nil` when it has none.
    @inline(__always)
    func find(_ key: UInt64) -> Int? {
        let number = slots[place(of: key)].number
        return number < 0 ? nil : Int(number)
    }

    @inline(never)
    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: 2 * old.count)
        for slot in old where slot.number >= 0 { slots[place(of: slot.key)] = slot }
    }

    @inline(__always)
    private func place(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
        while slots[place].number >= 0, slots[place].key != key { place = (place + 1) & mask }
        return place
    }
}
