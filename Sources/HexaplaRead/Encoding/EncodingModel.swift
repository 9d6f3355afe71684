/// Statistics of text in the six languages, by which readings of the same bytes are compared.
///
/// It is a bigram model over characters: each character costs the negative logarithm of its chance after the one
/// before it, in fifths of a nat. Pairs that were not counted fall back on the classes of the two characters. Chinese
/// characters share one place in the bigrams and have a cost of their own. Since all readings explain the very same
/// bytes, their sums can be compared as they are (maximum likelihood).
package struct EncodingModel: Sendable {
    /// Costs per nat.
    static let costsPerNat = 5
    static let firstHan = 0x4E00
    static let hanCount = 0x5200

    /// The symbol of each scalar of the Basic Multilingual Plane.
    let symbols: [UInt16]
    /// The number of symbols: the classes first, then the characters counted by themselves.
    let symbolCount: Int
    /// The cost of a symbol after another: `[before * symbolCount + symbol]`.
    let costs: [UInt8]
    /// The kind of script of each symbol.
    let scripts: [Script]
    /// What a Chinese character costs beyond its class, from U+4E00 on.
    let hanCosts: [UInt8]

    /// What a symbol counts as when the scripts of a text are weighed.
    enum Script: Sendable { case none, latin, other }

    /// The symbol that stands before the first character.
    static var start: Int { Int(SymbolClass.lineEnd.rawValue) }
    private static let unseenHan: UInt8 = 75

    func symbol(of scalar: UInt32) -> Int {
        scalar < 0x10000 ? Int(symbols[Int(scalar)]) : Int(SymbolClass(of: scalar).rawValue)
    }

    func hanCost(of scalar: UInt32) -> Int {
        let index = Int(scalar) - Self.firstHan
        return Int(hanCosts.indices.contains(index) ? hanCosts[index] : Self.unseenHan)
    }
}

extension EncodingModel {
    /// Reads a model from the text of its resource file.
    ///
    /// Lines are `class NAME groups`, `step NAME costs`, `pair CHARACTER groups` and `han groups`, their fields
    /// separated by tabs; a group is a cost of two digits and the characters that have it. Lines with `#` are remarks.
    /// An empty text gives a model without knowledge.
    ///
    /// - Parameter text: The content of the file.
    /// - Throws: `EncodingModelError` naming the line that cannot be read.
    package init(parsing text: String) throws(EncodingModelError) {
        var tables = EncodingModelTables()
        for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        where !line.isEmpty && line.first != UInt8(ascii: "#") {
            guard tables.read(Substring(line)) else { throw EncodingModelError(line: index + 1) }
        }
        self = tables.model(unseenHan: Self.unseenHan)
    }
}

/// A line of an encoding model that cannot be read.
package struct EncodingModelError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The line, from 1.
    package let line: Int

    /// A full sentence.
    package var description: String { "Line \(line) of the encoding model cannot be read." }
}
