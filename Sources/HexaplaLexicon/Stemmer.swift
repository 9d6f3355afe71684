internal import CStemmer
import HexaplaCore

/// Snowball's stemmer of one language (Porter 2001), found by its code of ISO 639; words of languages that Snowball
/// does not know stay as they are.
struct Stemmer: ~Copyable {
    private let handle: UnsafeMutableRawPointer?
    private var room = [UInt8](repeating: 0, count: 512)

    init(_ language: LanguageTag) {
        handle = hx_stemmer_open(language.base.code)
    }

    deinit {
        if let handle { hx_stemmer_close(handle) }
    }

    /// The stem of a folded word; the word itself when it is longer than a word can be.
    mutating func stem(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let handle, !word.isEmpty, word.count <= room.count / 2 else { return word }
        let count = room.withUnsafeMutableBufferPointer { out -> Int in
            word.withUnsafeBufferPointer { word in
                guard let from = word.baseAddress, let base = out.baseAddress else { return -1 }
                return Int(hx_stemmer_stem(handle, from, Int32(word.count), base, Int32(out.count)))
            }
        }
        return count > 0 ? room[..<count] : word
    }
}
