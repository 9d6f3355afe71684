internal import CMarkup

/// Walks through an XML 1.0 document in memory, event by event.
///
/// Nothing outside the bytes is ever looked at. A document type declaration ends the walk before any of its entities
/// can be used, as do entity references. The library's own limits are on: elements nested 256 deep, texts of 10 MB,
/// and the amplification of entities.
package enum XMLReader {
    /// Gives each event to a closure.
    ///
    /// - Parameters:
    ///   - bytes: The whole document, of less than 2 GiB.
    ///   - body: Takes an event.
    /// - Throws: `MarkupError` where the document cannot be read on; the events before it were given.
    package static func forEachEvent(
        in bytes: [UInt8], _ body: (XMLEvent) -> Void
    ) throws(MarkupError) {
        if bytes.isEmpty { throw MarkupError(kind: .malformed, line: 1, message: "The XML document is empty.") }
        if XMLProlog.hasDoctype(bytes) { throw doctype }
        try bytes.withUnsafeBufferPointer { (buffer) throws(MarkupError) in
            guard let start = buffer.baseAddress, let reader = hx_xml_open(start, Int64(buffer.count)) else {
                throw MarkupError(kind: .malformed, line: 0, message: "The XML document is too large.")
            }
            defer { hx_xml_close(reader) }
            while try step(reader, body) {}
        }
    }

    private static func step(_ reader: OpaquePointer, _ body: (XMLEvent) -> Void) throws(MarkupError) -> Bool {
        switch hx_xml_next(reader) {
        case 0: return false
        case 1:
            let name = name(reader)
            body(.start(name, attributes(reader)))
        case 2: body(.end(name(reader)))
        case 3: body(.text(Array(String(cString: hx_xml_text(reader)).utf8)))
        case 4: throw doctype
        case 5:
            let entity = String(cString: hx_xml_name(reader))
            throw MarkupError(kind: .entity, line: 0, message: "The XML uses the entity '\(entity)'.")
        default: throw malformed(reader)
        }
        return true
    }

    private static var doctype: MarkupError {
        MarkupError(kind: .doctype, line: 1, message: "The XML has a document type declaration, which is not read.")
    }

    private static func malformed(_ reader: OpaquePointer) -> MarkupError {
        let line = Int(hx_xml_error_line(reader))
        let told = String(cString: hx_xml_error(reader))
        return MarkupError(
            kind: .malformed, line: line,
            message: "The XML is not well-formed at line \(line) (\(told.isEmpty ? "no detail" : told)).")
    }

    private static func name(_ reader: OpaquePointer) -> XMLName {
        XMLName(local: String(cString: hx_xml_name(reader)), namespace: String(cString: hx_xml_namespace(reader)))
    }

    private static func attributes(_ reader: OpaquePointer) -> [XMLAttribute] {
        var attributes: [XMLAttribute] = []
        while hx_xml_next_attribute(reader) == 1 {
            attributes.append(XMLAttribute(name: name(reader), value: String(cString: hx_xml_text(reader))))
        }
        return attributes
    }
}
