import HexaplaICU

/// The rules that are on, in order, and for every place those that can have something to say about it.
///
/// Each set of rules is a number whose bits stand for the rules, so that a place finds its own with a few steps.
struct RuleTable: Sendable {
    /// The rules, at most 64.
    let rules: [any BoundaryRule]
    private let byKind: [UInt64]
    private let byContent: [UInt64]
    private let bySpace: [UInt64]
    private let byClosing: [UInt64]
    private let byOpening: [UInt64]

    init(_ rules: [any BoundaryRule]) {
        precondition(rules.count <= 64, "A set of rules has 64 bits.")
        self.rules = rules
        let scopes = rules.map(\.scope)
        func sets<Value>(_ values: [Value], _ holds: (RuleScope, Value) -> Bool) -> [UInt64] {
            values.map { value in
                scopes.indices.reduce(0) { holds(scopes[$1], value) ? $0 | 1 << UInt64($1) : $0 }
            }
        }
        byKind = sets(Stop.Kind.allCases) { $0.kinds?.contains($1) ?? true }
        byContent = sets(Array(0...17)) { scope, raw in
            guard let contents = scope.contents else { return true }
            return ScalarClass(rawValue: UInt8(raw)).map(contents.contains) ?? false
        }
        bySpace = sets([false, true]) { $0.isSpaced ?? $1 == $1 }
        byClosing = sets([false, true]) { $0.isClosed ?? $1 == $1 }
        byOpening = sets([false, true]) { $0.isOpened ?? $1 == $1 }
    }

    /// The first rule that decides on a stop, with its verdict; `nil` when none does.
    func decide(_ stop: Stop, _ text: SegmentText) -> (rule: Int, verdict: Verdict)? {
        var set =
            byKind[stop.kind.rawValue] & byContent[Int(stop.contentClass.rawValue)] & bySpace[stop.isSpaced ? 1 : 0]
            & byClosing[stop.isClosed ? 1 : 0] & byOpening[stop.isOpened ? 1 : 0]
        while set != 0 {
            let index = set.trailingZeroBitCount
            if let verdict = rules[index].decide(stop, text) { return (index, verdict) }
            set &= set - 1
        }
        return nil
    }
}
