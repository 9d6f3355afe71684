/// A piece of a paragraph's text.
struct HTMLPiece: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// Text as it stands.
        case literal
        /// A character reference.
        case reference(UInt32, UInt32?)
        /// White space or a line break, which shows as one space.
        case space
        /// A space between two things that stand apart on the page without one in the text.
        case gap
        /// The same between two links; it counts only where all is links.
        case linkGap
    }

    let kind: Kind
    /// Its bytes in the text; empty for a gap.
    var range: Range<Int>
}

/// Something a page opens and never closes.
struct HTMLUnclosed: Sendable, Hashable {
    /// What it is, with its article.
    let what: String
    /// What it swallows, in bytes of the text.
    let range: Range<Int>
}

/// A paragraph to be: what stands between two block boundaries.
struct HTMLBlock: Sendable, Hashable {
    var pieces: [HTMLPiece] = []
    /// The innermost block element around it.
    var node = 0
    /// Columns of visible text: one a letter, two a Han character.
    var weight = 0
    /// Columns within links.
    var linkWeight = 0
    /// The links that show something.
    var links = 0
    /// Commas of the six languages' scripts.
    var commas = 0

    /// Whether it is links from end to end.
    var isAllLinks: Bool { linkWeight == weight }
}

/// An element with a paragraph of its own.
struct HTMLNode: Sendable, Hashable {
    var name: HTMLName
    /// The element around it; -1 for the first.
    var parent: Int
    /// What its own name or attributes say of it.
    var furniture: FurnitureReason?
    /// Whether it is `main`, or has that role.
    var isMain = false
    /// Whether it is `article`, or has that role.
    var isArticle = false
}

/// Why a paragraph of a page belongs to the page, not to the article.
enum FurnitureReason: String, Sendable, Hashable {
    case navigation, aside, search, dialog, form, notice, share, breadcrumb, links, outside
    case pageHeader = "page-header"
    case pageFooter = "page-footer"
}

/// The bytes of a page by what became of them.
struct HTMLLedger: Sendable, Hashable {
    enum Share: Int, CaseIterable, Sendable {
        case markup, comment, script, head, hidden, whiteSpace, nul, visible
    }

    private var bytes = [Int](repeating: 0, count: Share.allCases.count)
    /// The place of the first U+0000 in the text.
    private(set) var firstNUL: Int?

    mutating func add(_ share: Share, _ count: Int) { bytes[share.rawValue] += count }

    mutating func addNUL(at place: Int, _ count: Int) {
        if firstNUL == nil { firstNUL = place }
        add(.nul, count)
    }

    subscript(share: Share) -> Int { bytes[share.rawValue] }
}
