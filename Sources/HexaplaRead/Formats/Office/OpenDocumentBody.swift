import HexaplaMarkup

/// Reads the text of an ODT document's `content.xml`, or the headers and footers of its `styles.xml` (ODF 1.2, part 1).
///
/// Deleted text, which stands apart in `text:tracked-changes`, comments and hidden text are left out; notes follow the
/// body. White space is collapsed as the format says (6.1.2).
struct OpenDocumentBody {
    private(set) var text = OfficeText()
    /// The paragraphs of footnotes and endnotes.
    private(set) var notes: [OfficeParagraph] = []
    private let styles: OpenDocumentStyles
    private let isStyles: Bool
    private var open: [(isNote: Bool, index: Int)] = []
    private var depth = 0
    private var bodyDepth: Int?
    private var skipDepth: Int?
    private var deletedDepth: Int?
    private var hiddenDepth: Int?
    private var noteDepth: Int?
    private var furniture: String?
    /// Of spaces in a row one is shown; more are only counted where text is left out.
    private static let mostSpaces = 64

    init(styles: OpenDocumentStyles, isStyles: Bool) {
        self.styles = styles
        self.isStyles = isStyles
    }

    mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let name, let attributes):
            depth += 1
            start(name.local, attributes)
        case .end(let name):
            end(name.local)
            depth -= 1
        case .text(let bytes): add(bytes)
        }
    }

    private mutating func start(_ name: String, _ attributes: [XMLAttribute]) {
        guard skipDepth == nil else { return }
        if bodyDepth == nil { return enter(name) }
        switch name {
        case "tracked-changes": deletedDepth = deletedDepth ?? depth
        case "annotation", "annotation-end", "note-citation", "ruby-text", "forms", "variable-decls", "sequence-decls",
            "change-info", "desc":
            skipDepth = depth
        case "note-body": noteDepth = noteDepth ?? depth
        case "hidden-text", "hidden-paragraph": hiddenDepth = hiddenDepth ?? depth
        case "span":
            if let style = OfficeXML.value("style-name", attributes), styles.isHidden(style) {
                hiddenDepth = hiddenDepth ?? depth
            }
        case "p", "h": begin(name, attributes)
        case "tab", "line-break": put([0x20])
        case "s": put([UInt8](repeating: 0x20, count: OfficeXML.count("c", attributes, most: Self.mostSpaces) ?? 1))
        default: break
        }
    }

    /// The text lies in `office:text`; headers and footers in `style:header` and the like.
    private mutating func enter(_ name: String) {
        if isStyles {
            guard name.hasPrefix("header") || name.hasPrefix("footer"), !name.hasSuffix("style"),
                !name.hasSuffix("properties")
            else { return }
            furniture = name.hasPrefix("header") ? "header" : "footer"
            bodyDepth = depth
        } else if name == "text" {
            bodyDepth = depth
        }
    }

    private mutating func begin(_ name: String, _ attributes: [XMLAttribute]) {
        var paragraph = OfficeParagraph(furniture: furniture)
        let style = OfficeXML.value("style-name", attributes) ?? ""
        if styles.isTitle(style) { paragraph.style = "title" }
        if name == "h" {
            paragraph.level = max(1, OfficeXML.count("outline-level", attributes, most: OfficeXML.deepestLevel) ?? 1)
        }
        if styles.isHidden(style) { hiddenDepth = hiddenDepth ?? depth }
        if noteDepth != nil {
            open.append((true, notes.count))
            notes.append(paragraph)
        } else {
            open.append((false, text.paragraphs.count))
            text.paragraphs.append(paragraph)
        }
    }

    private mutating func add(_ bytes: [UInt8]) {
        guard skipDepth == nil, !open.isEmpty else { return }
        put(bytes)
    }

    /// Adds text; of white space in a row one space stays.
    private mutating func put(_ bytes: [UInt8]) {
        guard let last = open.last else { return }
        if deletedDepth != nil {
            text.deleted += bytes.count
        } else if hiddenDepth != nil {
            text.hidden += bytes.count
        } else {
            if last.isNote {
                Self.collapse(bytes, into: &notes[last.index].text)
            } else {
                Self.collapse(bytes, into: &text.paragraphs[last.index].text)
            }
        }
    }

    private static func collapse(_ bytes: [UInt8], into text: inout [UInt8]) {
        for byte in bytes {
            let isSpace = HTMLTagReader.isSpace(byte)
            if isSpace, text.isEmpty || text.last == 0x20 { continue }
            text.append(isSpace ? 0x20 : byte)
        }
    }

    private mutating func end(_ name: String) {
        if let skip = skipDepth {
            if skip == depth { skipDepth = nil }
            return
        }
        if name == "p" || name == "h", !open.isEmpty { open.removeLast() }
        if bodyDepth == depth { bodyDepth = nil }
        if deletedDepth == depth { deletedDepth = nil }
        if hiddenDepth == depth { hiddenDepth = nil }
        if noteDepth == depth { noteDepth = nil }
    }
}
