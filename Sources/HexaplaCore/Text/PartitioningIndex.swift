extension RandomAccessCollection {
    /// The first place at which a condition holds that holds at no place before it and at all places after it: the
    /// lower bound, found by halving.
    ///
    /// - Parameter holds: The condition.
    /// - Returns: The place; `endIndex` when the condition holds nowhere.
    @inlinable
    public func partitioningIndex(where holds: (Element) -> Bool) -> Index {
        var low = startIndex
        var length = count
        while length > 0 {
            let half = length / 2
            let middle = index(low, offsetBy: half)
            if holds(self[middle]) {
                length = half
            } else {
                low = index(after: middle)
                length -= half + 1
            }
        }
        return low
    }
}
