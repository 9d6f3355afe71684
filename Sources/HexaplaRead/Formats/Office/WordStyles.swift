import HexaplaCore
import HexaplaMarkup

/// The paragraph styles of a DOCX document (ECMA-376, part 1, 17.7).
struct WordStyles {
    private struct Style {
        var name = ""
        var basis: String?
        var level: Int?
    }

    private var styles: [String: Style] = [:]
    private var current: String?
    private static let deepest = 12

    /// Reads an event of `word/styles.xml`.
    mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let name, let attributes): start(name.local, OfficeXML.value("val", attributes), attributes)
        case .end(let name): if name.local == "style" { current = nil }
        case .text: break
        }
    }

    private mutating func start(_ name: String, _ value: String?, _ attributes: [XMLAttribute]) {
        if name == "style" {
            current = OfficeXML.value("styleId", attributes)
            if let current { styles[current] = Style() }
        }
        guard let current else { return }
        switch name {
        case "name": styles[current]?.name = value ?? ""
        case "basedOn": styles[current]?.basis = value
        case "outlineLvl": styles[current]?.level = value.flatMap { OfficeXML.count($0, most: 9) }
        default: break
        }
    }

    /// Whether a style, or one it is based on, is the title's.
    func isTitle(_ id: String) -> Bool { chain(id).contains { $0.name.lowercased() == "title" } }

    /// The level of a heading style, from 1.
    ///
    /// Built-in styles have English names in the file, whatever the language of the program.
    func level(_ id: String) -> Int? {
        for style in chain(id) {
            let name = style.name.lowercased()
            if name.hasPrefix("heading "), let level = OfficeXML.count(name.dropFirst(8), most: 10),
                (1...9).contains(level)
            {
                return level
            }
            if let level = style.level { return level < 9 ? level + 1 : nil }
        }
        return nil
    }

    private func chain(_ id: String) -> [Style] {
        var found: [Style] = []
        var next: String? = id
        while let id = next, found.count < Self.deepest, let style = styles[id] {
            found.append(style)
            next = style.basis
        }
        return found.isEmpty ? [Style(name: id)] : found
    }
}
