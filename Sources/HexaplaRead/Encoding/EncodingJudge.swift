/// Adds up what a reading of some bytes costs.
struct EncodingJudge {
    private let model: EncodingModel
    private var previous = EncodingModel.start
    private var bigrams = 0
    private var latinLetters = 0
    private var otherLetters = 0
    private var otherRuns = 0
    private var isInOtherRun = false
    /// What each run of letters of another script costs in a text whose letters are mostly Latin.
    ///
    /// The bigrams are counted over all six languages together and so take a change of script between two words too lightly.
    private static let strayRun = 20

    init(_ model: EncodingModel) {
        self.model = model
    }

    /// The cost so far, in fifths of a nat.
    var total: Int {
        bigrams + (otherLetters * 3 < latinLetters ? otherRuns * Self.strayRun : 0)
    }

    mutating func add(_ scalar: UInt32) {
        let symbol = model.symbol(of: scalar)
        bigrams += Int(model.costs[previous * model.symbolCount + symbol])
        previous = symbol
        switch model.scripts[symbol] {
        case .latin:
            latinLetters += 1
            isInOtherRun = false
        case .other:
            if symbol == Int(SymbolClass.han.rawValue) { bigrams += model.hanCost(of: scalar) }
            otherLetters += 1
            if !isInOtherRun { otherRuns += 1 }
            isInOtherRun = true
        case .none:
            isInOtherRun = false
        }
    }

    /// Starts a new piece of text.
    mutating func restart() { previous = EncodingModel.start }
}
