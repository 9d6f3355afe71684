/// What matters of an element's kind (WHATWG HTML Standard, 4 and 15.3).
struct HTMLTraits: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    /// Starts and ends a paragraph of its own.
    static let block = HTMLTraits(rawValue: 1 << 0)
    /// Has no content and no end tag.
    static let void = HTMLTraits(rawValue: 1 << 1)
    /// Its content is read up to its own end tag, without tags.
    static let raw = HTMLTraits(rawValue: 1 << 2)
    /// Its content is never shown: scripts, styles, templates, fallbacks.
    static let script = HTMLTraits(rawValue: 1 << 3)
    /// Ends an open paragraph.
    static let closesParagraph = HTMLTraits(rawValue: 1 << 4)
    /// End tags inside do not reach beyond it.
    static let barrier = HTMLTraits(rawValue: 1 << 5)
    /// Part of a table, whose end tags reach to the table.
    static let table = HTMLTraits(rawValue: 1 << 6)
    /// Belongs into the head.
    static let head = HTMLTraits(rawValue: 1 << 7)
    /// Text of a form control.
    static let control = HTMLTraits(rawValue: 1 << 8)
    /// A list.
    static let list = HTMLTraits(rawValue: 1 << 9)
    /// Markup of another language, in which `/>` ends an element.
    static let foreign = HTMLTraits(rawValue: 1 << 10)
    /// A heading, h1 to h6.
    static let heading = HTMLTraits(rawValue: 1 << 11)
    /// A section to which a header or footer belongs.
    static let section = HTMLTraits(rawValue: 1 << 12)
    /// Starts a new word when it follows another of its kind.
    static let parted = HTMLTraits(rawValue: 1 << 13)
}

/// An element's name as a number, with its traits.
struct HTMLName: Sendable, Hashable {
    let id: Int
    let traits: HTMLTraits

    static let none = HTMLName(id: -1, traits: [])
}

/// Gives names their numbers: the known ones in the order of the list, others as they come.
struct HTMLNames {
    private var others: [String: Int] = [:]

    /// The number and traits of a name in lower case.
    mutating func name(_ text: String) -> HTMLName {
        if let known = Self.known[text] { return known }
        if let id = others[text] { return HTMLName(id: id, traits: []) }
        let id = Self.known.count + others.count
        others[text] = id
        return HTMLName(id: id, traits: [])
    }

    /// The number of a known name.
    static func id(_ text: String) -> Int { known[text]?.id ?? -1 }

    /// A known name by its number; empty for another.
    static func text(_ id: Int) -> String { known.first { $0.value.id == id }?.key ?? "" }

    private static let groups: [(names: String, traits: HTMLTraits)] = [
        (
            "address blockquote center details dir div fieldset figcaption figure footer form header hgroup main nav "
                + "search summary",
            [.block, .closesParagraph]
        ),
        ("article aside section", [.block, .closesParagraph, .section]),
        ("dl menu ol ul", [.block, .closesParagraph, .list]),
        ("h1 h2 h3 h4 h5 h6", [.block, .closesParagraph, .heading]),
        ("p pre listing", [.block, .closesParagraph]), ("li dd dt", [.block]),
        ("hr", [.block, .void, .closesParagraph]),
        ("body dialog legend optgroup", [.block]), ("html", [.block, .barrier]),
        ("table", [.block, .closesParagraph, .barrier, .table]), ("caption td th", [.block, .barrier, .table]),
        ("tbody tfoot thead tr colgroup", [.block, .table]),
        ("area br col embed frame img input keygen param source track wbr", [.void]),
        ("base link meta basefont bgsound", [.void, .head]), ("head", [.block, .head]), ("title", [.raw, .head]),
        ("script style", [.raw, .script, .head]), ("iframe noembed noframes xmp", [.raw, .script]),
        ("noscript", [.script, .barrier, .head]), ("template", [.script, .barrier, .head]),
        ("audio canvas datalist object video", [.script, .barrier]), ("rp rt", [.script]),
        ("svg", [.script, .barrier, .foreign]),
        ("math", [.barrier, .foreign]), ("textarea", [.raw, .control, .block]), ("button select", [.control, .block]),
        ("option", [.control, .parted]), ("a", [.parted]), ("plaintext", [.raw, .block]),
        ("b i em strong span font u s small big sub sup code q cite abbr time label ins del mark", []),
    ]

    private static let known: [String: HTMLName] = {
        var result: [String: HTMLName] = [:]
        for group in groups {
            for name in group.names.split(separator: " ") {
                result[String(name)] = HTMLName(id: result.count, traits: group.traits)
            }
        }
        return result
    }()
}

extension HTMLName {
    static let anchor = HTMLNames.id("a")
    static let aside = HTMLNames.id("aside")
    static let article = HTMLNames.id("article")
    static let body = HTMLNames.id("body")
    static let html = HTMLNames.id("html")
    static let lineBreak = HTMLNames.id("br")
    static let head = HTMLNames.id("head")
    static let header = HTMLNames.id("header")
    static let footer = HTMLNames.id("footer")
    static let main = HTMLNames.id("main")
    static let nav = HTMLNames.id("nav")
    static let search = HTMLNames.id("search")
    static let dialog = HTMLNames.id("dialog")
    static let meta = HTMLNames.id("meta")
    static let title = HTMLNames.id("title")
    static let paragraph = HTMLNames.id("p")
    static let preformatted = HTMLNames.id("pre")
    static let listItem = HTMLNames.id("li")
    static let table = HTMLNames.id("table")
    static let row = HTMLNames.id("tr")
    static let ruby = ["rp", "rt"].map(HTMLNames.id)
    static let option = HTMLNames.id("option")
    static let headings = (1...6).map { HTMLNames.id("h\($0)") }
    static let term = HTMLNames.id("dt")
    static let definition = HTMLNames.id("dd")
    static let cells = ["td", "th", "caption"].map(HTMLNames.id)
    static let rowGroups = ["tbody", "thead", "tfoot", "colgroup"].map(HTMLNames.id)
    static let lists = ["ul", "ol", "menu", "dir"].map(HTMLNames.id)
    static let definitions = HTMLNames.id("dl")
    static let plaintext = HTMLNames.id("plaintext")
}
