/// Spells a word of any of the scripts by its consonants, so that a name and its transliteration fall together.
///
/// Letters are read from a table (`Resources/languages/skeleton.txt`): letter or digraph, tab, class. Vowels and weak
/// letters have no class and drop out; letters that languages exchange freely (b and p, s and z and sh) share one.
public struct SkeletonTable: Sendable, Hashable {
    private var classes: [UInt32: UInt8] = [:]
    private var digraphs: [UInt64: UInt8] = [:]

    /// Creates a table from the text of its file.
    ///
    /// - Parameter text: One entry a line, `#` before a comment; lines that hold neither are passed over.
    public init(parsing text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 2 else { continue }
            let scalars = fields[0].unicodeScalars.map(\.value)
            let group = fields[1].utf8.first ?? 0
            if scalars.count == 1 { classes[scalars[0]] = group }
            if scalars.count == 2 { digraphs[UInt64(scalars[0]) << 32 | UInt64(scalars[1])] = group }
        }
    }

    /// The consonant classes of a word, like letters in a row written once.
    ///
    /// - Parameter folded: The folded word in UTF-8.
    /// - Returns: One byte a class; empty when the word holds a letter that is not in the table.
    public func skeleton(of folded: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var pending: UInt32?
        for scalar in UTF8Scalars(folded) {
            guard classes[scalar] != nil else { return [] }
            if let first = pending {
                if let group = digraphs[UInt64(first) << 32 | UInt64(scalar)] {
                    append(group, to: &result)
                    pending = nil
                    continue
                }
                append(classes[first] ?? 0, to: &result)
            }
            pending = scalar
        }
        if let last = pending { append(classes[last] ?? 0, to: &result) }
        return result
    }

    private func append(_ group: UInt8, to result: inout [UInt8]) {
        if group != 0, result.last != group { result.append(group) }
    }
}
