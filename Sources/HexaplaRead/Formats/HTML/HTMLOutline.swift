/// The blocks of a page and the elements around them.
///
/// Elements are kept on a stack, as by the tree construction of the WHATWG standard (13.2.6), but only as far as text
/// needs it: implied ends of paragraphs, items, rows and cells, and end tags that find their start within the
/// innermost table cell. For each name the places of its open elements are kept, so that no end tag searches the
/// stack, however deep it is.
struct HTMLOutline {
    /// An open element.
    private struct Open {
        let name: HTMLName
        var node: Int
        /// What its text counts as, when it is not shown.
        var aside: HTMLLedger.Share?
        var isLink: Bool
        var isPreformatted: Bool
    }

    private var stack: [Open] = []
    private var places: [Int: [Int]] = [:]
    private var blockPlaces: [Int] = []
    private var barriers: [Int] = []
    private let reader: HTMLMarks
    private let isXML: Bool
    private(set) var gatherer: HTMLGatherer
    private(set) var nodes: [HTMLNode] = []
    /// The ranges of the contents of `title` and of `og:title`, in order.
    private(set) var titles: [Range<Int>] = []
    /// Whether there is any tag at all.
    private(set) var hasTags = false
    /// What is never closed and so keeps the rest of the page from being shown.
    private(set) var unclosed: HTMLUnclosed?

    /// Reads a page in linear time.
    ///
    /// - Parameters:
    ///   - text: The decoded file.
    ///   - filePlaces: Its places in the file.
    init(_ text: DecodedText, places filePlaces: FilePlaces) {
        reader = HTMLMarks(utf8: text.utf8)
        gatherer = HTMLGatherer(text.utf8, places: filePlaces)
        nodes.append(HTMLNode(name: .none, parent: -1))
        stack.append(Open(name: .none, node: 0, aside: nil, isLink: false, isPreformatted: false))
        blockPlaces.append(0)
        barriers.append(0)
        isXML = reader.stands("<?xml", at: text.start)
        var tokenizer = HTMLTokenizer(text.utf8, from: text.start, isXML: isXML)
        while let token = tokenizer.next() { take(token) }
        gatherer.boundary()
    }

    private var top: Open { stack[stack.count - 1] }

    private mutating func take(_ token: HTMLToken) {
        if token.isUnclosed { note(unclosed: token) }
        switch token.kind {
        case .comment: gatherer.set(aside: token.range, as: .comment)
        case .raw: raw(token)
        case .text, .literal: text(token)
        case .start: start(token)
        case .end: end(token)
        }
    }

    /// Notes what was never closed, unless its content is shown all the same or there is nothing in it to miss.
    private mutating func note(unclosed token: HTMLToken) {
        let range = token.range
        switch token.kind {
        case .raw:
            guard top.aside != nil, !reader.isBlank(range) else { return }
            unclosed = HTMLUnclosed(what: "the element '\(HTMLNames.text(token.name.id))'", range: range)
        case .comment where reader.stands("<!--", at: range.lowerBound):
            unclosed = HTMLUnclosed(what: "the comment", range: range)
        case .comment where reader.holdsMarkup((range.lowerBound + 1)..<range.upperBound):
            unclosed = HTMLUnclosed(what: "the tag or declaration", range: range)
        default: break
        }
    }

    private mutating func raw(_ token: HTMLToken) {
        if token.name.id == HTMLName.title, top.aside == .head { titles.append(token.range) }
        text(token)
    }

    private mutating func text(_ token: HTMLToken) {
        if top.name.id == HTMLName.head, !reader.isBlank(token.range) { pop(to: stack.count - 1) }
        if let aside = top.aside {
            gatherer.set(aside: token.range, as: aside)
        } else {
            let context = HTMLGatherer.Context(node: top.node, isLink: top.isLink, isPreformatted: top.isPreformatted)
            gatherer.add(token.range, context, isLiteral: token.kind == .literal)
        }
    }

    private mutating func start(_ token: HTMLToken) {
        hasTags = true
        let name = token.name
        if top.name.id == HTMLName.head, !name.traits.contains(.head) { pop(to: stack.count - 1) }
        if name.id == HTMLName.lineBreak, top.aside == nil { return gatherer.lineBreak(token.range) }
        gatherer.set(aside: token.range, as: .markup)
        if name.id == HTMLName.meta { noteTitle(token.attributes) }
        if isSecond(name) { return }
        closeImplied(name)
        if name.traits.contains(.block), top.aside == nil { gatherer.boundary() }
        if name.traits.contains(.void) { return }
        let isForeign = name.traits.contains(.foreign) || top.name.traits.contains(.foreign)
        if token.isSelfClosing, isXML || isForeign { return }
        if name.traits.contains(.parted), top.aside == nil { gatherer.part(name, at: token.range.upperBound) }
        push(name, token.attributes)
    }

    /// A second `html` or `body` is no element.
    private func isSecond(_ name: HTMLName) -> Bool {
        (name.id == HTMLName.html || name.id == HTMLName.body) && innermost(name.id) != nil
    }

    private mutating func noteTitle(_ attributes: HTMLAttributes) {
        guard let property = attributes.property, let content = attributes.content,
            reader.word(property) == "og:title"
        else { return }
        titles.insert(content, at: 0)
    }

    private mutating func push(_ name: HTMLName, _ attributes: HTMLAttributes) {
        let outer = top
        var open = outer
        open = Open(
            name: name, node: outer.node, aside: outer.aside ?? aside(name, attributes),
            isLink: outer.isLink || name.id == HTMLName.anchor,
            isPreformatted: outer.isPreformatted || name.id == HTMLName.preformatted)
        if name.traits.contains(.block) {
            nodes.append(reader.node(name, attributes, parent: outer.node, among: nodes))
            open.node = nodes.count - 1
            blockPlaces.append(stack.count)
        }
        if name.traits.contains(.barrier) { barriers.append(stack.count) }
        places[name.id, default: []].append(stack.count)
        stack.append(open)
    }

    private func aside(_ name: HTMLName, _ attributes: HTMLAttributes) -> HTMLLedger.Share? {
        if name.traits.contains(.script) { return .script }
        if name.id == HTMLName.head { return .head }
        if name.id == HTMLName.title { return .head }
        return reader.isHidden(name, attributes) ? .hidden : nil
    }

    private mutating func end(_ token: HTMLToken) {
        let name = token.name
        if name.id == HTMLName.lineBreak, top.aside == nil { return gatherer.lineBreak(token.range) }
        gatherer.set(aside: token.range, as: .markup)
        if name.id == HTMLName.body || name.id == HTMLName.html { return gatherer.boundary() }
        guard let place = innermost(name.id) else {
            if name.traits.contains(.block), top.aside == nil { gatherer.boundary() }
            return
        }
        let limit: Int
        if name.traits.contains(.table) {
            limit = innermost(HTMLName.table) ?? 0
        } else if name.traits.contains(.block) || name.traits.contains(.barrier) {
            limit = barriers.last ?? 0
        } else {
            limit = blockPlaces.last ?? 0
        }
        if place >= limit { pop(to: place) }
    }

    private mutating func pop(to place: Int) {
        while stack.count > place, stack.count > 1 {
            let open = stack.removeLast()
            places[open.name.id]?.removeLast()
            if open.name.traits.contains(.barrier) { barriers.removeLast() }
            if open.name.traits.contains(.block) {
                blockPlaces.removeLast()
                if open.aside == nil { gatherer.boundary() }
            }
            if open.name.traits.contains(.parted), open.aside == nil { gatherer.ended(open.name) }
        }
    }

    private func innermost(_ id: Int) -> Int? { places[id]?.last }

    private func innermost(of ids: [Int]) -> Int { ids.compactMap { innermost($0) }.max() ?? -1 }

    /// Ends the elements that a start tag ends by itself.
    private mutating func closeImplied(_ name: HTMLName) {
        let barrier = barriers.last ?? 0
        if name.traits.contains(.closesParagraph) { close([HTMLName.paragraph], above: barrier) }
        switch name.id {
        case HTMLName.listItem: close([HTMLName.listItem], above: max(barrier, innermost(of: HTMLName.lists)))
        case HTMLName.term, HTMLName.definition:
            close([HTMLName.term, HTMLName.definition], above: max(barrier, innermost(HTMLName.definitions) ?? -1))
        case HTMLName.option: close([HTMLName.option], above: barrier)
        case HTMLName.anchor: close([HTMLName.anchor], above: blockPlaces.last ?? 0)
        case HTMLName.ruby[0], HTMLName.ruby[1]: close(HTMLName.ruby, above: blockPlaces.last ?? 0)
        default:
            if name.traits.contains(.heading), top.name.traits.contains(.heading) { pop(to: stack.count - 1) }
            if name.traits.contains(.table) { closeRows(for: name.id) }
        }
    }

    private mutating func closeRows(for id: Int) {
        let table = innermost(HTMLName.table) ?? -1
        guard id != HTMLName.table else { return }
        let isCell = HTMLName.cells.contains(id)
        let groups = isCell ? [] : id == HTMLName.row ? [HTMLName.row] : [HTMLName.row] + HTMLName.rowGroups
        for group in [HTMLName.cells, groups] {
            close(group, above: isCell ? max(table, innermost(HTMLName.row) ?? -1) : table)
        }
    }

    /// Ends the outermost of some elements that lies above a place.
    private mutating func close(_ ids: [Int], above limit: Int) {
        let found = ids.compactMap { innermost($0) }.filter { $0 > limit }
        if let place = found.min() { pop(to: place) }
    }
}
