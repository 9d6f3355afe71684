import HexaplaCore

/// Markup under construction, for the parts of a page that are too many for a template.
///
/// Names of elements and attributes are literals of the program; everything else is escaped on its way in.
struct Markup {
    private var bytes: [UInt8] = []

    /// What was written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes an element around what `content` writes.
    ///
    /// An attribute without a value is left out.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        _ content: (inout Markup) -> Void
    ) {
        literal("<")
        literal(name)
        for (key, value) in attributes {
            guard let value else { continue }
            literal(" ")
            literal(key)
            literal("=\"")
            label(value)
            literal("\"")
        }
        literal(">")
        content(&self)
        literal("</")
        literal(name)
        literal(">")
    }

    /// An element that holds a label.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], label: String
    ) {
        element(name, attributes) { $0.label(label) }
    }

    /// An element that holds a name or a message.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], name content: String
    ) {
        element(name, attributes) { PageText.append(content, as: .name, in: .content, to: &$0.bytes) }
    }

    /// An element that holds running text.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
    ) {
        element(name, attributes) { $0.text(text) }
    }

    /// Markup written in the program.
    mutating func literal(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Running text.
    mutating func text(_ text: String) {
        PageText.append(text, as: .prose, in: .content, to: &bytes)
    }

    /// A short label, also in an attribute.
    mutating func label(_ text: String) {
        PageText.append(text, as: .name, in: .attribute, to: &bytes)
    }
}
