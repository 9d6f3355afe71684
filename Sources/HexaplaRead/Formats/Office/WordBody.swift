import HexaplaCore
import HexaplaMarkup

/// Reads the text of one part of a DOCX document: the body, a header, a footer, or the notes (ECMA-376, part 1, 17).
///
/// Deleted and moved-away runs, field codes and hidden runs are left out; of alternative contents only the first choice
/// is read, so that text boxes do not come twice. Paragraphs within a text box follow the one they are anchored in.
struct WordBody {
    private(set) var text = OfficeText()
    private let styles: WordStyles
    private let furniture: String?
    private var open: [Int] = []
    private var names: [String] = []
    private var skipDepth: Int?
    private var deletedDepth: Int?
    private var choices: [Bool] = []
    private var isHiddenRun = false
    private var isText = false

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - styles: The styles of the document.
    ///   - furniture: Why all of the part is furniture; `nil` for the text itself.
    init(styles: WordStyles, furniture: String? = nil) {
        self.styles = styles
        self.furniture = furniture
    }

    mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let name, let attributes):
            names.append(name.local)
            start(name.local, attributes)
        case .end(let name):
            end(name.local)
            if !names.isEmpty { names.removeLast() }
        case .text(let bytes): add(bytes)
        }
    }

    private mutating func start(_ name: String, _ attributes: [XMLAttribute]) {
        guard skipDepth == nil else { return }
        switch name {
        case "del", "moveFrom": if deletedDepth == nil { deletedDepth = names.count }
        case "AlternateContent": choices.append(false)
        case "Choice", "Fallback": choose()
        case "instrText", "delInstrText", "sdtPr", "sectPr", "rubyPr", "rt":
            skipDepth = names.count
        case "footnote", "endnote":
            let kind = OfficeXML.value("type", attributes)
            if kind != nil, kind != "normal" { skipDepth = names.count }
        case "p": begin()
        case "t", "delText": isText = true
        default: inRun(name, attributes)
        }
    }

    private mutating func choose() {
        guard let isChosen = choices.last else { return }
        if isChosen { skipDepth = names.count } else { choices[choices.count - 1] = true }
    }

    private mutating func begin() {
        open.append(text.paragraphs.count)
        text.paragraphs.append(OfficeParagraph(furniture: furniture))
    }

    private mutating func inRun(_ name: String, _ attributes: [XMLAttribute]) {
        guard let paragraph = open.last else { return }
        let value = OfficeXML.value("val", attributes)
        let parent = names.dropLast().last
        switch name {
        case "pStyle": setStyle(value ?? "", paragraph)
        case "outlineLvl" where parent == "pPr":
            if let level = OfficeXML.count("val", attributes, most: 9), level < 9 {
                text.paragraphs[paragraph].level = level + 1
            }
        case "r": isHiddenRun = false
        case "vanish" where parent == "rPr" && names.dropLast(2).last == "r":
            isHiddenRun = !["0", "false", "off"].contains(value ?? "")
        case "tab" where parent == "r", "ptab", "br", "cr": add(mark: 0x20)
        case "noBreakHyphen": add(mark: 0x2011)
        case "softHyphen": add(mark: 0xAD)
        case "sym": addSymbol(OfficeXML.value("char", attributes))
        default: break
        }
    }

    private mutating func setStyle(_ id: String, _ paragraph: Int) {
        text.paragraphs[paragraph].style = styles.isTitle(id) ? "title" : id
        text.paragraphs[paragraph].level = text.paragraphs[paragraph].level ?? styles.level(id)
    }

    private mutating func addSymbol(_ code: String?) {
        guard let value = code.flatMap({ UInt32($0, radix: 16) }), !(0xE000...0xF8FF).contains(value),
            Unicode.Scalar(value) != nil, value > 0x20
        else {
            text.symbols += 1
            return
        }
        add(mark: value)
    }

    private mutating func add(mark: UInt32) {
        var bytes: [UInt8] = []
        UTF8Bytes.append(mark, to: &bytes)
        put(bytes)
    }

    private mutating func add(_ bytes: [UInt8]) {
        if isText, skipDepth == nil { put(bytes) }
    }

    private mutating func put(_ bytes: [UInt8]) {
        guard let paragraph = open.last else { return }
        if deletedDepth != nil {
            text.deleted += bytes.count
        } else if isHiddenRun {
            text.hidden += bytes.count
        } else {
            text.paragraphs[paragraph].text += bytes
        }
    }

    private mutating func end(_ name: String) {
        if let depth = skipDepth {
            if depth == names.count { skipDepth = nil }
            return
        }
        switch name {
        case "p": if !open.isEmpty { open.removeLast() }
        case "t", "delText": isText = false
        case "r": isHiddenRun = false
        case "AlternateContent": if !choices.isEmpty { choices.removeLast() }
        default: break
        }
        if deletedDepth == names.count { deletedDepth = nil }
    }
}
