package import HexaplaCore
import HexaplaICU

/// The text of a stretch of a file, read by itself: the proof that a span means what a document says.
package enum SpanText {
    /// Reads a stretch.
    ///
    /// Spans of HTML hold tags and references, those of JSON escapes; both are read as the read stage reads them, but
    /// without anything around. White space may differ from that of the document, and a stretch of several blocks has
    /// LF between them.
    ///
    /// - Parameters:
    ///   - bytes: The bytes of a span: of a paragraph, or of whole units of its map.
    ///   - format: The format of the document.
    ///   - encoding: The IANA name of the document's encoding.
    /// - Returns: The text; `nil` for DOCX and ODT, whose spans are packed members, and for an unknown encoding. Bytes
    ///   that mean nothing give U+FFFD; U+0000 is left out.
    package static func text(of bytes: [UInt8], format: DocumentFormat, encoding: String) -> String? {
        switch format {
        case .docx, .odt: return nil
        case .json: return plain(JSONLiteral.decode(bytes, bytes.indices).decoded)
        case .text: return decode(bytes, encoding).map(plain)
        case .html: return decode(bytes, encoding).map(page)
        }
    }

    private static func decode(_ bytes: [UInt8], _ encoding: String) -> DecodedText? {
        guard let scheme = NamedScheme(encoding) else { return nil }
        do throws(ICUError) {
            return try TextDecoder.decode(bytes, as: scheme.scheme, mark: 0)
        } catch {
            return nil
        }
    }

    private static func plain(_ text: DecodedText) -> String {
        String(decoding: text.utf8[text.start...].filter { $0 != 0 }, as: UTF8.self)
    }

    private static func page(_ text: DecodedText) -> String {
        let places = FilePlaces(text)
        let outline = HTMLOutline(text, places: places)
        var renderer = HTMLRenderer(text.utf8, places: places)
        return outline.gatherer.blocks.compactMap { renderer.paragraph(of: $0)?.paragraph.text.string }
            .joined(separator: "\n")
    }
}
