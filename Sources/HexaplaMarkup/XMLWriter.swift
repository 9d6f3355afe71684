internal import CMarkup

/// Writes an XML 1.0 document in UTF-8 by libxml2's writer, into an open file or into memory.
///
/// Elements stand on lines of their own, but for those in text. Characters that XML cannot hold (controls, U+FFFE and
/// U+FFFF; XML 1.0, section 2.2) become U+FFFD and are counted in `replaced`. Faults are kept in `fault`, to be asked for
/// now and then: after one nothing is written.
package final class XMLWriter {
    private let writer: OpaquePointer

    /// Opens a writer.
    ///
    /// - Parameter descriptor: An open file, which stays open; memory by default. The result is `nil` when memory is
    ///   short.
    package init?(descriptor: Int32 = -1) {
        guard let writer = hx_xml_writer_open(descriptor) else { return nil }
        self.writer = writer
    }

    deinit { hx_xml_writer_close(writer) }

    /// How many characters were replaced so far.
    package var replaced: Int { Int(hx_xml_writer_replaced(writer)) }

    /// The system's number of what went wrong, -1 when memory was short; `nil` while all went well.
    package var fault: Int32? {
        let fault = hx_xml_writer_fault(writer)
        return fault == 0 ? nil : fault
    }

    /// Writes a document type declaration without an internal subset.
    package func doctype(_ name: StaticString, publicID: StaticString, systemID: StaticString) {
        hx_xml_writer_doctype(writer, name.pointer, publicID.pointer, systemID.pointer)
    }

    /// Starts an element.
    package func start(_ name: StaticString) { hx_xml_writer_start(writer, name.pointer) }

    /// Writes an attribute of the element that was started last.
    package func attribute(_ name: StaticString, _ value: String) {
        var value = value
        value.withUTF8 { hx_xml_writer_attribute(writer, name.pointer, $0.baseAddress, Int64($0.count)) }
    }

    /// Writes a text.
    package func text(_ text: String) {
        var text = text
        text.withUTF8 { hx_xml_writer_text(writer, $0.baseAddress, Int64($0.count)) }
    }

    /// Ends the element that was started last and is open.
    package func end() { hx_xml_writer_end(writer) }

    /// Writes an element.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - attributes: Its attributes, in order.
    ///   - body: Writes what is in it.
    package func element(
        _ name: StaticString, _ attributes: [(StaticString, String)] = [], _ body: () -> Void = {}
    ) {
        start(name)
        for (name, value) in attributes { attribute(name, value) }
        body()
        end()
    }

    /// Writes an element that holds a text.
    package func element(_ name: StaticString, _ attributes: [(StaticString, String)] = [], text: String) {
        element(name, attributes) { self.text(text) }
    }

    /// Ends the document; nothing can be written behind it.
    ///
    /// - Returns: The document where it was written into memory; nothing else.
    @discardableResult package func finish() -> [UInt8] {
        hx_xml_writer_finish(writer)
        var count: Int64 = 0
        guard let start = hx_xml_writer_bytes(writer, &count) else { return [] }
        return Array(UnsafeBufferPointer(start: start, count: Int(count)))
    }
}

extension StaticString {
    fileprivate var pointer: UnsafePointer<CChar> {
        UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
    }
}
