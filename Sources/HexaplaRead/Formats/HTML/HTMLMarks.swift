/// What names and attributes say of an element: hidden, main text, part of the page.
struct HTMLMarks {
    let utf8: [UInt8]

    /// The element's place among the blocks of the page.
    func node(_ name: HTMLName, _ attributes: HTMLAttributes, parent: Int, among nodes: [HTMLNode]) -> HTMLNode {
        let role = attributes.role.map(word) ?? ""
        var node = HTMLNode(name: name, parent: parent)
        node.isMain = name.id == HTMLName.main || role == "main"
        node.isArticle = name.id == HTMLName.article || role == "article"
        node.furniture =
            Self.roles[role] ?? reason(name, parent, nodes)
            ?? (node.isMain || name.id == HTMLName.body ? nil : classReason(attributes))
        return node
    }

    private static let roles: [String: FurnitureReason] = [
        "navigation": .navigation, "menu": .navigation, "menubar": .navigation, "tablist": .navigation,
        "toolbar": .navigation, "banner": .pageHeader, "contentinfo": .pageFooter, "search": .search,
        "complementary": .aside, "dialog": .dialog, "alertdialog": .dialog,
    ]

    private func reason(_ name: HTMLName, _ parent: Int, _ nodes: [HTMLNode]) -> FurnitureReason? {
        switch name.id {
        case HTMLName.nav: return .navigation
        case HTMLName.aside: return .aside
        case HTMLName.search: return .search
        case HTMLName.dialog: return .dialog
        case HTMLName.header: return isInSection(parent, nodes) ? nil : .pageHeader
        case HTMLName.footer: return isInSection(parent, nodes) ? nil : .pageFooter
        default: return name.traits.contains(.control) ? .form : nil
        }
    }

    /// Whether an article, main or section lies around; looked for 64 elements up (WAI-ARIA, HTML-AAM: `banner`).
    private func isInSection(_ node: Int, _ nodes: [HTMLNode]) -> Bool {
        var at = node
        for _ in 0..<64 {
            guard at >= 0 else { return false }
            if nodes[at].isMain || nodes[at].isArticle || nodes[at].name.traits.contains(.section) { return true }
            at = nodes[at].parent
        }
        return true
    }

    /// What the words of `class` and `id` say, as in Readability's list of unlikely candidates.
    private func classReason(_ attributes: HTMLAttributes) -> FurnitureReason? {
        for range in [attributes.id, attributes.classNames].compactMap({ $0 }) {
            let words = range.prefix(200).split { Self.partsWord(utf8[$0]) }
            for word in words.prefix(24) {
                if let found = Self.words[self.word(word)] { return found }
            }
        }
        return nil
    }

    private static func partsWord(_ byte: UInt8) -> Bool {
        byte == 0x2D || byte == 0x5F || HTMLTagReader.isSpace(byte)
    }

    private static let words: [String: FurnitureReason] = [
        "cookie": .notice, "cookies": .notice, "consent": .notice, "gdpr": .notice, "share": .share,
        "sharing": .share, "social": .share, "breadcrumb": .breadcrumb, "breadcrumbs": .breadcrumb,
        "navbar": .navigation, "pagination": .navigation, "pager": .navigation, "sidebar": .aside,
        "newsletter": .aside, "advert": .aside, "advertisement": .aside, "comments": .aside, "related": .aside,
    ]

    /// Whether an element is not shown: by attribute, or by what a browser does with its kind.
    func isHidden(_ name: HTMLName, _ attributes: HTMLAttributes) -> Bool {
        if name.id == HTMLName.body || name.id == HTMLName.main || name.id == HTMLName.article { return false }
        if attributes.isHidden || attributes.isAriaHidden { return true }
        if name.id == HTMLName.dialog, !attributes.isOpen { return true }
        guard let style = attributes.style else { return false }
        let plain = style.prefix(4096).filter { !HTMLTagReader.isSpace(utf8[$0]) }.map { utf8[$0] | 0x20 }
        return [Array("display:none".utf8), Array("visibility:hidden".utf8)].contains { wanted in
            // `:` and the small letters already have the bit that is set above.
            plain.count >= wanted.count
                && (0...(plain.count - wanted.count)).contains { plain[$0..<($0 + wanted.count)].elementsEqual(wanted) }
        }
    }

    /// A short value in lower case.
    func word(_ range: Range<Int>) -> String {
        let bytes = utf8[range.prefix(64)]
        return String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Whether nothing but white space stands in a range.
    func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { HTMLTagReader.isSpace(utf8[$0]) || utf8[$0] == 0 } }

    /// Whether a mark of a tag stands in a range.
    func holdsMarkup(_ range: Range<Int>) -> Bool { range.contains { utf8[$0] == 0x3C || utf8[$0] == 0x3E } }

    /// Whether a text in ASCII stands at a place.
    func stands(_ text: String, at place: Int) -> Bool {
        let bytes = text.utf8
        return place + bytes.count <= utf8.count && utf8[place..<(place + bytes.count)].elementsEqual(bytes)
    }
}
