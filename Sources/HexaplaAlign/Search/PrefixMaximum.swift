/// The largest value at any place before another: a Fenwick tree.
struct PrefixMaximum {
    private var tree: [(value: Double, index: Int?)]

    init(count: Int) {
        tree = Array(repeating: (0, nil), count: count + 1)
    }

    mutating func update(_ place: Int, value: Double, index: Int) {
        var node = place + 1
        while node < tree.count {
            if value > tree[node].value { tree[node] = (value, index) }
            node += node & -node
        }
    }

    func maximum(before place: Int) -> (value: Double, index: Int?) {
        var best: (value: Double, index: Int?) = (0, nil)
        var node = place
        while node > 0 {
            if tree[node].value > best.value { best = tree[node] }
            node -= node & -node
        }
        return best
    }
}
