import HexaplaCore

/// Spells a word of any of the scripts by its consonants, so that a name and its transliteration fall together.
///
/// Letters are read from a table (`Resources/languages/skeleton.txt`): letter or digraph, tab, class. Vowels and weak
/// letters have no class and drop out; letters that languages exchange freely (b and p, s and z and sh) share one.
package struct SkeletonTable: Sendable, Hashable {
    /// The class of each letter below `flatEnd`, others in `classes`.
    private var flat = [UInt8](repeating: absent, count: Int(flatEnd))
    private var classes: [UInt32: UInt8] = [:]
    private var digraphs: [UInt64: UInt8] = [:]
    /// Which letters below `flatEnd` some digraph starts with.
    private var openers = [Bool](repeating: false, count: Int(flatEnd))

    /// Behind the letters of Latin, Greek, Cyrillic and Arabic.
    private static let flatEnd: UInt32 = 0x700
    /// What stands for a letter that is not in the table.
    private static let absent: UInt8 = 0xFF

    /// Creates a table from the text of its file.
    ///
    /// - Parameter text: One entry a line, `#` before a comment; lines that hold neither are passed over.
    package init(parsing text: String) {
        for line in ListText.entries(text) {
            let fields = line.fields
            guard fields.count == 2 else { continue }
            let scalars = fields[0].unicodeScalars.map(\.value)
            let group = fields[1].utf8.first ?? 0
            if scalars.count == 1 {
                if scalars[0] < Self.flatEnd { flat[Int(scalars[0])] = group } else { classes[scalars[0]] = group }
            }
            if scalars.count == 2 {
                digraphs[UInt64(scalars[0]) << 32 | UInt64(scalars[1])] = group
                if scalars[0] < Self.flatEnd { openers[Int(scalars[0])] = true }
            }
        }
    }

    /// The class of a letter; `nil` when it is not in the table.
    @inline(__always)
    private func group(of scalar: UInt32) -> UInt8? {
        guard scalar < Self.flatEnd else { return classes[scalar] }
        let group = flat[Int(scalar)]
        return group == Self.absent ? nil : group
    }

    /// The consonant classes of a word, like letters in a row written once.
    ///
    /// - Parameter folded: The folded word in UTF-8.
    /// - Returns: One byte a class; empty when the word holds a letter that is not in the table.
    package func skeleton(of folded: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        return forEachClass(of: folded) { result.append($0) } ? result : []
    }

    /// Calls with the consonant classes of a word, like letters in a row once.
    ///
    /// - Returns: Whether all letters are in the table; when not, the calls were for nothing.
    @inline(__always)
    func forEachClass(of folded: ArraySlice<UInt8>, _ body: (UInt8) -> Void) -> Bool {
        var last: UInt8 = 0
        func add(_ group: UInt8) {
            guard group != 0, group != last else { return }
            last = group
            body(group)
        }
        var pending: (scalar: UInt32, group: UInt8)?
        var place = folded.startIndex
        while place < folded.endIndex {
            let scalar = UTF8Bytes.next(folded, &place)
            guard let group = group(of: scalar) else { return false }
            if let first = pending {
                if mayOpen(first.scalar), let both = digraphs[UInt64(first.scalar) << 32 | UInt64(scalar)] {
                    add(both)
                    pending = nil
                    continue
                }
                add(first.group)
            }
            pending = (scalar, group)
        }
        if let first = pending { add(first.group) }
        return true
    }

    @inline(__always)
    private func mayOpen(_ scalar: UInt32) -> Bool { scalar >= Self.flatEnd || openers[Int(scalar)] }
}
