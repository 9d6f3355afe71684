import HexaplaCore
import Testing

@testable import HexaplaRead

/// Texts in every code page that is looked for, found by their bytes alone, with the exact bytes of each character.
@Suite struct CodePageTests {
    enum Size: CaseIterable { case document, paragraph, sentence }

    private func text(_ text: String, _ size: Size) -> String {
        switch size {
        case .document: Array(repeating: text, count: 4).joined(separator: "\n\n")
        case .paragraph: text
        case .sentence: text.split(after: ". ").first ?? text
        }
    }

    @Test(arguments: Samples.encoded, Size.allCases)
    func roundTrips(sample: (text: String, encoding: String), size: Size) throws {
        let meant = text(sample.text, size)
        let bytes = try Samples.encode(meant, as: sample.encoding)
        let document = try Samples.stage().run(Samples.file(bytes)).value
        #expect(document.paragraphs.map(\.text.string).joined(separator: "\n\n") == meant)
        let scheme = try #require(NamedScheme(document.encoding.name))
        for paragraph in document.paragraphs {
            var position = 0
            var end = paragraph.span.start
            while position < paragraph.text.count {
                let start = position
                let scalar = UTF8Bytes.next(paragraph.text.utf8, &position)
                let span = paragraph.map.map(ByteRange(start, position))
                #expect(span.start == end && !span.isEmpty)
                end = span.end
                guard scheme != .utf7, scheme != .hz else { continue }
                let decoded = try TextDecoder.decode(Array(bytes[span.indices]), as: scheme.scheme, mark: 0)
                #expect(decoded.utf8 == Array(String(try #require(Unicode.Scalar(scalar))).utf8))
            }
            #expect(end == paragraph.span.end)
        }
    }
}

extension String {
    fileprivate func split(after separator: String) -> [String] {
        var pieces: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            pieces.append(String(rest[..<range.lowerBound]) + ".")
            rest = rest[range.upperBound...]
        }
        return pieces + [String(rest)]
    }
}
