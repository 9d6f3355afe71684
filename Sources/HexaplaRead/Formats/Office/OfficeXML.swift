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
}
