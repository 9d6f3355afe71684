import HexaplaCore
import HexaplaICU

/// A place where a sentence may end: one or more stops, closing marks, white space, and what follows.
struct Stop {
    /// What the stops are.
    enum Kind: Int, Sendable, Hashable, CaseIterable {
        /// A single full stop.
        case period
        /// Two or more full stops, or U+2026.
        case ellipsis
        /// Question and exclamation marks, also mixed with full stops.
        case strong
        /// Stops of Chinese.
        case wide
        /// A semicolon.
        case semicolon
        /// An emoji.
        case emoji
        /// A smiley made of brackets.
        case smiley
        /// A line end without a stop before it.
        case line
    }

    /// What the stops are.
    let kind: Kind
    /// Where the stops start.
    let start: Int
    /// The run of letters, digits and marks right before the stops; empty when there is none.
    let word: Range<Int>
    /// Where the stops end.
    let end: Int
    /// Where the closing marks right after them end.
    let closeEnd: Int
    /// Where the next sentence would start: after the white space.
    let next: Int
    /// The first letter, digit or other content at or after `next`, past opening marks.
    let content: Int
    /// The class of the scalar at `content`.
    let contentClass: ScalarClass
    /// Where the sentence so far starts.
    let sentenceStart: Int
    /// Whether a sentence of the paragraph before this place starts with a small letter.
    let isInformal: Bool
    /// Whether ICU has a boundary here.
    let isProposed: Bool

    /// Whether white space follows.
    var isSpaced: Bool { next > closeEnd }
    /// Whether closing marks follow the stops.
    var isClosed: Bool { closeEnd > end }
    /// Whether opening marks stand before what follows.
    var isOpened: Bool { content > next }
}

/// What a rule says about a stop.
enum Verdict: Sendable, Hashable {
    /// A sentence ends; the next one starts at the stop's `next`.
    case end
    /// The sentence goes on.
    case goOn
}
