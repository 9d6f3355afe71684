import HexaplaArchive
import HexaplaCore
import HexaplaMarkup

/// Walks through the XML of one member of a document.
enum OfficeXML {
    /// Gives each event to a closure.
    ///
    /// - Parameters:
    ///   - bytes: The member.
    ///   - path: Its path, for messages.
    ///   - file: The document.
    ///   - body: Takes an event.
    /// - Throws: `ReadError` when the XML is not well-formed or uses entities.
    static func forEachEvent(
        in bytes: [UInt8], path: String, of file: SourceFile, _ body: (XMLEvent) -> Void
    ) throws(ReadError) {
        do throws(MarkupError) {
            try XMLReader.forEachEvent(in: bytes, body)
        } catch {
            throw .markup(file, member: path, error)
        }
    }

    /// The value of an attribute by its local name; namespaces of attributes are not told apart.
    static func value(_ name: String, _ attributes: [XMLAttribute]) -> String? {
        attributes.first { $0.name.local == name }?.value
    }

    /// The deepest level of a heading that is told apart.
    static let deepestLevel = 99

    /// A number of things that an attribute gives, or a level from 0: ASCII digits with white space around them.
    ///
    /// - Parameters:
    ///   - name: The attribute's local name.
    ///   - attributes: The attributes.
    ///   - most: What every larger number stands for, however many digits it has.
    /// - Returns: The number from 0 to `most`; `nil` when there is none, or what is there is no such number.
    static func count(_ name: String, _ attributes: [XMLAttribute], most: Int) -> Int? {
        value(name, attributes).flatMap { count($0, most: most) }
    }

    /// The same for the text of a number.
    static func count(_ text: some StringProtocol, most: Int) -> Int? {
        let isSpace = { (byte: UInt8) in HTMLTagReader.isSpace(byte) }
        let bytes = text.utf8.drop(while: isSpace)
        let digits = bytes.prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, bytes.dropFirst(digits.count).allSatisfy(isSpace) else { return nil }
        var value = 0
        for digit in digits where value < most { value = min(most, value * 10 + Int(digit) - 0x30) }
        return value
    }
}
