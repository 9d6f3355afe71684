package import HexaplaCore
import HexaplaICU

/// The text of a file that is no document: a table or a list that a person gives.
package struct PlainText: Sendable, Hashable {
    /// The text in UTF-8, without a byte-order mark; U+FFFD stands for bytes that mean nothing in the encoding.
    package let utf8: [UInt8]
    /// The encoding of the file.
    package let encoding: TextEncoding

    /// Why a file is not read as text.
    package enum Refusal: Error, Sendable, Hashable, CustomStringConvertible {
        /// The file begins as another format does.
        case format
        /// The bytes are no text in any encoding.
        case noText
        /// The encoding cannot be told.
        case doubtful(TextEncoding)

        /// A full sentence with what to do.
        package var description: String {
            switch self {
            case .format: "The file is in a format of its own and no plain text; export it as UTF-8 text."
            case .noText: "The file is no text; save it as UTF-8 text."
            case .doubtful(let encoding):
                "The encoding of the file cannot be told (\(encoding.name) is only likelier than others); save it as "
                    + "UTF-8 text."
            }
        }
    }

    /// An encoding is believed from this confidence on.
    package static let leastConfidence = 0.9

    /// Reads a file: what is valid UTF-8 is UTF-8, all else is read in the encoding that it is surely in.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - detector: Finds the encoding.
    /// - Throws: `Refusal` when the bytes are no text, or the encoding is not sure.
    package init(_ bytes: [UInt8], detector: EncodingDetector) throws(Refusal) {
        let census = ByteCensus(bytes)
        guard census.nuls > 0 || ByteOrderMark(bytes) != nil || !UTF8Bytes.isValid(bytes) else {
            if Self.hasControls(bytes) { throw .noText }
            (utf8, encoding) = (bytes, TextEncoding(name: "UTF-8", confidence: 1, source: .valid))
            return
        }
        guard ConvertibleFormat(bytes) == nil, BinarySignature(bytes) == nil else { throw .format }
        let settled = EncodingSettler(detector: detector).settle(bytes, census: census)
        let text: DecodedText
        do throws(ICUError) {
            text = try TextDecoder.decode(bytes, as: settled.scheme.scheme, mark: settled.mark)
        } catch {
            throw .noText
        }
        let isGuess = settled.encoding.source == .detected
        let scalars = Array(text.utf8[text.start...])
        if Self.hasControls(scalars)
            || Plausibility.firstControl(of: text, census: ByteCensus(text.utf8), isGuess: isGuess) != nil
        {
            throw .noText
        }
        guard settled.encoding.confidence >= Self.leastConfidence else { throw .doubtful(settled.encoding) }
        (utf8, encoding) = (scalars, settled.encoding)
    }

    /// Whether one byte in twenty is a control code that no table holds.
    private static func hasControls(_ utf8: [UInt8]) -> Bool {
        utf8.count(where: ByteCensus.isControl) * 20 > utf8.count
    }
}
