public import Foundation
public import HexaplaCore

/// A bilingual lexicon in a file that is mapped into memory: for each word of one side its likeliest translations.
///
/// Opening reads the head alone and takes far less than a millisecond; pages are read when they are asked for.
public struct Lexicon: Sendable {
    /// The language beside English.
    public let language: LanguageTag
    /// The SHA-256 of everything behind the head, as the head gives it.
    public let digest: [UInt8]
    private let data: Data
    private let layout: LexiconLayout

    /// Opens a lexicon.
    ///
    /// - Parameter path: The file.
    /// - Throws: `LexiconError` when the file is missing, damaged or made with other normal forms.
    public init(path: String) throws(LexiconError) {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        } catch {
            throw .unreadable((error as NSError).localizedDescription)
        }
        try self.init(data: data)
    }

    /// Opens a lexicon from the content of its file.
    ///
    /// - Parameter data: The whole file.
    /// - Throws: `LexiconError` when it is damaged or made with other normal forms.
    public init(data: Data) throws(LexiconError) {
        guard data.count >= LexiconLayout.headSize, data.prefix(8).elementsEqual(LexiconLayout.magic) else {
            throw .damaged
        }
        let head = (0..<10).map { index in
            data.withUnsafeBytes {
                UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: 8 + 4 * index, as: UInt32.self))
            }
        }
        guard head[0] == WordForms.version else { throw .otherForms(head[0]) }
        layout = LexiconLayout(
            infoSize: Int(head[1]), canonical: Self.sizes(head[2..<6]), target: Self.sizes(head[6..<10]))
        guard layout.size == data.count, layout.canonical.sizes.slots.nonzeroBitCount == 1,
            layout.target.sizes.slots.nonzeroBitCount == 1
        else { throw .damaged }
        digest = Array(data[(data.startIndex + 48)..<(data.startIndex + 80)])
        self.data = data
        let info: LexiconInfo
        do {
            info = try JSONDecoder().decode(LexiconInfo.self, from: data.dropFirst(80).prefix(Int(head[1])))
        } catch {
            throw .damaged
        }
        language = info.language
        self.info = info
    }

    /// What the lexicon says of itself.
    public let info: LexiconInfo

    private static func sizes(_ head: ArraySlice<UInt32>) -> LexiconLayout.SideSizes {
        let values = head.map(Int.init)
        return LexiconLayout.SideSizes(
            words: values[0], slots: values[1], entries: values[2], textBytes: values[3])
    }

    /// The number of words of a side.
    ///
    /// - Parameter side: Which side.
    /// - Returns: The number of normal forms.
    public func wordCount(_ side: LexiconSide) -> Int { part(side).sizes.words }

    /// The number of translations of a side.
    ///
    /// - Parameter side: The side that is translated from.
    /// - Returns: The number of entries.
    public func entryCount(_ side: LexiconSide) -> Int { part(side).sizes.entries }

    /// The bytes that the digest in the head is for.
    public var body: [UInt8] { [UInt8](data.dropFirst(LexiconLayout.headSize)) }

    private func part(_ side: LexiconSide) -> LexiconLayout.Side {
        side == .canonical ? layout.canonical : layout.target
    }

    /// Gives access to the words and entries of a side.
    ///
    /// - Parameters:
    ///   - side: Which side.
    ///   - body: Reads the table; the table must not leave it.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws.
    public func withTable<Result>(
        _ side: LexiconSide, _ body: (LexiconTable) throws -> Result
    ) rethrows -> Result {
        let part = part(side)
        return try data.withUnsafeBytes { try body(LexiconTable(bytes: $0, part: part)) }
    }
}

/// A side of a lexicon.
public enum LexiconSide: Sendable, Hashable {
    /// English.
    case canonical
    /// The other language.
    case target

    /// The other side.
    public var other: LexiconSide { self == .canonical ? .target : .canonical }
}
