import HexaplaMarkup

/// The parents of an ODT document's paragraph styles (ODF 1.2, part 1, 16).
struct OpenDocumentStyles {
    private var parents: [String: String] = [:]
    private var hidden: Set<String> = []
    private var current: String?
    private static let deepest = 12

    /// Reads an event of `styles.xml` or `content.xml`.
    mutating func take(_ event: XMLEvent) {
        guard case .start(let name, let attributes) = event else { return }
        if name.local == "style" {
            current = OfficeXML.value("name", attributes)
            if let current, let parent = OfficeXML.value("parent-style-name", attributes) { parents[current] = parent }
        } else if name.local == "text-properties", let current, OfficeXML.value("display", attributes) == "none" {
            hidden.insert(current)
        }
    }

    /// Whether a style, or one of its parents, is the title's.
    func isTitle(_ style: String) -> Bool {
        var next: String? = style
        for _ in 0..<Self.deepest {
            guard let name = next else { return false }
            if name == "Title" { return true }
            next = parents[name]
        }
        return false
    }

    /// Whether text of a style is not shown.
    func isHidden(_ style: String) -> Bool { hidden.contains(style) }
}
