import HexaplaCore
import HexaplaRead

/// Decodes a stretch of a file's bytes by itself, without looking at what the run made of it.
struct SpanDecoder {
    let resources: StageResources

    /// The text of some bytes.
    ///
    /// - Parameters:
    ///   - bytes: Whole characters of a file.
    ///   - encoding: The IANA name of the encoding.
    /// - Returns: The text; lines are kept apart by LF. Bytes that mean nothing in the encoding become U+FFFD.
    func text(_ bytes: [UInt8], encoding: String) -> String {
        if encoding.uppercased() == "UTF-8" { return String(decoding: bytes, as: UTF8.self) }
        let stage = ReadStage(
            options: ReadOptions(encoding: encoding, paragraphs: .line, presegmented: false),
            model: resources.encodings)
        let file = SourceFile(id: DocumentID(article: "", language: .undetermined), path: "", bytes: bytes)
        guard let read = try? stage.run(file).value else { return "" }
        return read.paragraphs.map(\.text.string).joined(separator: "\n")
    }

    /// Whether two texts are the same but for white space, and for how many U+FFFD stand in a row.
    static func agree(_ left: String, _ right: String) -> Bool {
        left == right && left.utf8.count == right.utf8.count || essence(left) == essence(right)
    }

    /// White space, controls and invisible characters: between the lines of a paragraph they are no part of its text.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value > 0x20, scalar.value < 0x7F { return false }
        let properties = scalar.properties
        return properties.isWhitespace || properties.generalCategory == .control
            || properties.isDefaultIgnorableCodePoint
    }

    /// Whether a text is a part of another, white space and invisible characters aside.
    static func holds(_ whole: String, _ part: String) -> Bool {
        let part = essence(part)
        return part.isEmpty || essence(whole).firstRange(of: part) != nil
    }

    private static func essence(_ text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars where !isInvisible(scalar) {
            if scalar == "\u{FFFD}", scalars.last == "\u{FFFD}" { continue }
            scalars.append(scalar)
        }
        return scalars
    }
}
