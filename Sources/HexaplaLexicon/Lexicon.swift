package import Foundation
package import HexaplaCore

/// A bilingual lexicon: for each word of one side its likeliest translations.
///
/// Opening reads the whole file into memory, compares its content with the digest in its head and every number in it
/// with what it counts (`LexiconCheck`). So nothing that happens to the file afterwards can change a result or stop a
/// run, and the tables are read without looking again.
package struct Lexicon: Sendable {
    /// The language beside English.
    package let language: LanguageTag
    /// The SHA-256 of everything behind the head.
    package let digest: [UInt8]
    /// What the lexicon says of itself.
    package let info: LexiconInfo
    private let data: Data
    private let layout: LexiconLayout

    /// Opens a lexicon.
    ///
    /// - Parameter path: The file.
    /// - Throws: `LexiconError` when the file is missing, damaged or made with other normal forms.
    package init(path: String) throws(LexiconError) {
        let data: Data
        do {
            let url = URL(fileURLWithPath: path)
            let values = try FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)
            guard values[.type] as? FileAttributeType == .typeRegular else {
                throw LexiconError.unreadable("It is no ordinary file.")
            }
            guard (values[.size] as? Int ?? 0) <= LexiconLayout.largestSize else { throw LexiconError.noLexicon }
            data = try Data(contentsOf: url)
        } catch {
            throw error as? LexiconError ?? .unreadable((error as NSError).localizedDescription)
        }
        try self.init(data: data)
    }

    /// Opens a lexicon from the content of its file.
    ///
    /// - Parameter data: The whole file.
    /// - Throws: `LexiconError` when it is damaged or made with other normal forms.
    package init(data: Data) throws(LexiconError) {
        let outcome = data.withUnsafeBytes { bytes in
            Result { () throws(LexiconError) in try LexiconCheck(bytes) }
        }
        let check = try outcome.get()
        self.data = data
        (layout, digest, info) = (check.layout, check.digest, check.info)
        language = info.language
    }

    /// The number of words of a side.
    ///
    /// - Parameter side: Which side.
    /// - Returns: The number of normal forms.
    package func wordCount(_ side: LexiconSide) -> Int { part(side).sizes.words }

    /// The number of translations of a side.
    ///
    /// - Parameter side: The side that is translated from.
    /// - Returns: The number of entries.
    package func entryCount(_ side: LexiconSide) -> Int { part(side).sizes.entries }

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
    package func withTable<Result>(
        _ side: LexiconSide, _ body: (LexiconTable) throws -> Result
    ) rethrows -> Result {
        let part = part(side)
        return try data.withUnsafeBytes { try body(LexiconTable(bytes: $0, part: part)) }
    }
}

/// A side of a lexicon.
package enum LexiconSide: Sendable, Hashable {
    /// English.
    case canonical
    /// The other language.
    case target

    /// The other side.
    package var other: LexiconSide { self == .canonical ? .target : .canonical }
}
