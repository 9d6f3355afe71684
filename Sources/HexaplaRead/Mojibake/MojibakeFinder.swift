/// Finds text that was decoded wrongly before it came into a file, and what it was.
///
/// Two readings of a paragraph are compared: as it stands, and with a wrong decoding undone. The model of text says how
/// likely each is; since one follows from the other, the likelihoods can be compared as they are (maximum likelihood).
/// Undone readings that are UTF-8 are tried for each page, and again on what comes out. Readings of one code page as
/// another are tried only where pairs of characters are seen that text does not have.
struct MojibakeFinder: Sendable {
    /// A paragraph put right.
    struct Found: Sendable {
        let chain: MisreadingChain
        let text: TracedText
        /// By how much the text is likelier, in fifths of a nat, beyond what was asked for.
        let gain: Int
    }

    private let model: EncodingModel
    private static let depth = 3
    /// What must be gained: for UTF-8, which chance hardly makes, and for the others.
    private static let leastUTF8 = 14 * EncodingModel.costsPerNat
    private static let leastOther = 20 * EncodingModel.costsPerNat
    private static let leastKnown = 3 * EncodingModel.costsPerNat
    /// What each scalar of text put right may cost: of Latin text, where only accents differ, less, of Chinese more.
    private static let fairLatin = 15
    private static let fairCost = 4 * EncodingModel.costsPerNat
    /// What each character put right must gain, where that is no quarter of the whole.
    private static let perSign = 9 * EncodingModel.costsPerNat
    private static let fairHan = 9 * EncodingModel.costsPerNat
    /// The most scalars a paragraph is judged by.
    private static let reach = 1500
    /// How far the last run is followed beyond that, in bytes.
    private static let longestRun = 1 << 14
    static let written: [NamedScheme] = [
        "windows-1251", "windows-1256", "windows-1252", "KOI8-R", "IBM866", "GB18030", "Big5", "ISO-8859-5",
        "ISO-8859-6", "macintosh", "x-mac-cyrillic", "IBM850",
    ].compactMap { NamedScheme(codePage: $0) }

    init(model: EncodingModel) {
        self.model = model
    }

    /// Looks at a paragraph.
    ///
    /// - Parameters:
    ///   - utf8: Its text, valid UTF-8; also empty.
    ///   - known: Chains found elsewhere in the document; for them less proof is asked.
    /// - Returns: What was done to it; `nil` for text that is best as it stands.
    func find(_ utf8: [UInt8], known: [MisreadingChain] = []) -> Found? {
        guard let first = utf8.firstIndex(where: { $0 >= 0x80 }) else { return nil }
        let isLikely = MojibakeGate.mayBeUTF8(utf8, from: first)
        let isOdd = MojibakeGate.isOdd(utf8, from: first, model: model)
        guard isLikely || isOdd else { return nil }
        let text = TracedText(utf8)
        let start = piece(of: text, utf8, first)
        let before = start.cost(model)
        if let chain = bestKnown(known, start, before), let whole = undo(chain, text) {
            return Found(chain: chain, text: whole, gain: 0)
        }
        var best: (chain: MisreadingChain, net: Int)?
        let consider = { (steps: [Misreading], text: TracedText) in
            guard let net = net(before, text, steps) else { return }
            if net > best?.net ?? 0 { best = (MisreadingChain(steps: steps.reversed()), net) }
        }
        if isLikely { descend(start, [], consider) }
        if isOdd, best == nil,
            let step = OtherReadings(model: model, written: Self.written).best(of: text, from: first),
            let undone = undo(MisreadingChain(steps: [step]), start)
        {
            consider([step], undone)
        }
        guard let best, let whole = undo(best.chain, text) else { return nil }
        return Found(chain: best.chain, text: whole, gain: best.net)
    }

    /// Undoes a chain, the last step first.
    func undo(_ chain: MisreadingChain, _ text: TracedText) -> TracedText? {
        var result: TracedText? = text
        for step in chain.steps.reversed() {
            guard let page = (PageEncoder.single + PageEncoder.double).first(where: { $0.name == step.read }) else {
                return nil
            }
            let undo = MisreadingUndo(page)
            result = result.flatMap { step.written == .utf8 ? undo.utf8($0) : undo.other(step.written.scheme, $0) }
        }
        return result
    }

    /// The part of a long paragraph that is judged, from where it stops being ASCII.
    private func piece(of text: TracedText, _ utf8: [UInt8], _ first: Int) -> TracedText {
        guard text.scalars.count > Self.reach else { return text }
        var start = max(0, first - 20)
        while utf8[start] & 0xC0 == 0x80 { start += 1 }
        var end = min(utf8.count, start + 3 * Self.reach)
        let last = min(utf8.count, end + Self.longestRun)
        while end < last, utf8[end] >= 0x80 { end += 1 }
        while end < utf8.count, utf8[end] & 0xC0 == 0x80 { end += 1 }
        return TracedText(Array(utf8[start..<end]))
    }

    private func bestKnown(_ known: [MisreadingChain], _ text: TracedText, _ before: Int) -> MisreadingChain? {
        known.first { chain in
            undo(chain, text).map { before - $0.cost(model) >= Self.leastKnown } ?? false
        }
    }

    /// Tries to undo readings of UTF-8, one after another.
    private func descend(_ text: TracedText, _ steps: [Misreading], _ consider: ([Misreading], TracedText) -> Void) {
        guard steps.count < Self.depth else { return }
        let hasWide = text.scalars.contains { $0 >= 0x2E80 && $0 != 0xFFFD }
        for page in hasWide ? PageEncoder.double : PageEncoder.single {
            guard let undone = MisreadingUndo(page).utf8(text) else { continue }
            let next = steps + [Misreading(written: .utf8, read: page.name)]
            consider(next, undone)
            descend(undone, next, consider)
        }
    }

    /// What is gained beyond what is asked for; `nil` when it is not enough.
    private func net(_ before: Int, _ text: TracedText, _ steps: [Misreading]) -> Int? {
        let after = text.cost(model)
        let isUTF8 = steps.allSatisfy { $0.written == .utf8 }
        let least = (isUTF8 ? Self.leastUTF8 : Self.leastOther) + (steps.count - 1) * EncodingModel.costsPerNat
        let net = before - after - least
        guard net >= 0 else { return nil }
        return isUTF8 || isFair(text, before: before, after: after) ? net : nil
    }

    /// Whether what comes out of another code page reads like one of the six languages, and much better than before.
    private func isFair(_ text: TracedText, before: Int, after: Int) -> Bool {
        var (latin, han, beyond) = (0, 0, 0)
        for scalar in text.scalars {
            switch SymbolClass(of: scalar) {
            case .han: han += 1
            case .latinLower, .latinUpper: latin += 1
            default: break
            }
            if scalar >= 0x80 { beyond += 1 }
        }
        let isLatin = latin * 2 > text.scalars.count
        let fair = (text.scalars.count - han) * (isLatin ? Self.fairLatin : Self.fairCost) + han * Self.fairHan
        let isMuch = (before - after) * 4 >= before || before - after >= beyond * Self.perSign
        return after <= fair && isMuch
    }
}
