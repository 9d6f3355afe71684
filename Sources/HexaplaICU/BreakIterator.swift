internal import CICU

/// Finds grapheme, word or sentence boundaries (UAX #29) with ICU's break iterators.
///
/// One call handles one text: UTF-8 goes in, byte offsets come out. The iterators themselves are stateful, so they
/// live behind the call, one for each thread, kind and locale. A value keeps its result buffers from call to call.
package struct BreakIterator: ~Copyable {
    /// The kind of unit whose boundaries are wanted.
    package enum Kind: Int32, Sendable, Hashable {
        /// User-perceived characters.
        case grapheme = 0
        /// Words and what stands between them.
        case word = 1
        /// Sentences.
        case sentence = 2
    }

    /// The byte offset of each boundary after the start of the text last given, in order; the last is its length.
    package private(set) var ends: [Int32] = []
    /// ICU's rule status of the piece that ends at each boundary: for words 0 none, 100 number, 200 letters, 300 kana,
    /// 400 ideographs; for other kinds always 0.
    package private(set) var tags: [Int32] = []

    private let kind: Kind
    private let locale: String
    private var endBuffer: [Int32] = []
    private var tagBuffer: [Int32] = []

    /// Creates an iterator; ICU's own is opened at the first call.
    ///
    /// - Parameters:
    ///   - kind: The kind of unit.
    ///   - locale: An ICU locale id, such as `en@ss=standard`.
    package init(_ kind: Kind, locale: String) {
        self.kind = kind
        self.locale = locale
    }

    /// Finds the boundaries of a text, in time linear in its length.
    ///
    /// - Parameter text: Valid UTF-8, at most 2 GiB; ill-formed bytes count as U+FFFD. An empty text has no boundary.
    /// - Throws: `ICUError` when ICU cannot open the iterator or has no memory.
    package mutating func find(in text: [UInt8]) throws(ICUError) {
        var room = kind == .sentence ? text.count / 16 + 16 : text.count / 2 + 16
        while true {
            let (count, status) = fill(text, room: room)
            guard status <= 0 else {
                throw ICUError(operation: "find \(kind) boundaries for '\(locale)'", status: status)
            }
            if count <= room {
                ends = Array(endBuffer[..<count])
                tags = kind == .word ? Array(tagBuffer[..<count]) : [Int32](repeating: 0, count: count)
                return
            }
            room = count
        }
    }

    private mutating func fill(_ text: [UInt8], room: Int) -> (count: Int, status: Int32) {
        if endBuffer.count < room { endBuffer = [Int32](repeating: 0, count: room) }
        if kind == .word, tagBuffer.count < room { tagBuffer = [Int32](repeating: 0, count: room) }
        var status: Int32 = 0
        let count = text.withUnsafeBufferPointer { bytes -> Int32 in
            guard let base = bytes.baseAddress, !bytes.isEmpty else { return 0 }
            return endBuffer.withUnsafeMutableBufferPointer { ends in
                tagBuffer.withUnsafeMutableBufferPointer { tags in
                    guard let first = ends.baseAddress else { return 0 }
                    return hx_break_boundaries(
                        kind.rawValue, locale, base, Int32(bytes.count), first, kind == .word ? tags.baseAddress : nil,
                        Int32(room), &status)
                }
            }
        }
        return (Int(count), status)
    }
}
