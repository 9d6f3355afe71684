import HexaplaMarkup

/// An element with all it holds.
struct XMLNode {
    /// Its name without prefix.
    let name: String
    /// Its attributes, by their names without prefix.
    private let attributes: [String: String]
    private(set) var children: [XMLNode] = []
    /// The pieces of text, by the number of children before each.
    private var pieces: [(before: Int, text: String)] = []

    private init(_ name: XMLName, _ attributes: [XMLAttribute]) {
        self.name = name.local
        self.attributes = Dictionary(attributes.map { ($0.name.local, $0.value) }) { first, _ in first }
    }

    /// The value of an attribute.
    subscript(attribute: String) -> String? { attributes[attribute] }

    /// The elements of a name that it holds, not those inside others.
    func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

    /// The first element of a name that it holds.
    func first(_ name: String) -> XMLNode? { children.first { $0.name == name } }

    /// The text in it, in order, but for that of some elements.
    func text(without codes: Set<String> = []) -> String {
        var text = ""
        var next = pieces[...]
        for place in 0...children.count {
            while let piece = next.first, piece.before == place {
                text += piece.text
                next = next.dropFirst()
            }
            if place < children.count, !codes.contains(children[place].name) {
                text += children[place].text(without: codes)
            }
        }
        return text
    }

    /// Hands on each element of a name, wherever it stands, when it is whole.
    static func forEach<Failure: Error>(
        _ name: String, in events: [XMLEvent], _ body: (XMLNode) throws(Failure) -> Void
    ) throws(Failure) {
        var open: [XMLNode] = []
        for event in events {
            switch event {
            case .start(let element, let attributes):
                if !open.isEmpty || element.local == name { open.append(XMLNode(element, attributes)) }
            case .text(let bytes):
                guard let last = open.indices.last else { continue }
                open[last].pieces.append((open[last].children.count, String(decoding: bytes, as: UTF8.self)))
            case .end:
                guard let node = open.popLast() else { continue }
                if let last = open.indices.last { open[last].children.append(node) } else { try body(node) }
            }
        }
    }
}
