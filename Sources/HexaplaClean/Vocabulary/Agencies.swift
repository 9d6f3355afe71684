import HexaplaCore

/// The names of news agencies, as sequences of folded words.
struct Agencies {
    private var names: Set<String> = []
    private var longest = 1
    /// Names written in Han characters, for lines without spaces.
    private(set) var han: [[Unicode.Scalar]] = []

    /// Keys the names.
    ///
    /// - Parameter list: The names as written.
    init(_ list: [String]) {
        for name in list {
            let words = Vocabulary.words(of: name)
            guard !words.isEmpty else { continue }
            names.insert(words.joined(separator: " "))
            longest = max(longest, words.count)
            let scalars = Array(name.unicodeScalars)
            if scalars.allSatisfy({ (0x3400...0x9FFF).contains($0.value) }) { han.append(scalars) }
        }
    }

    /// The length of the agency's name that starts at a word.
    ///
    /// - Parameters:
    ///   - tokens: The words of a line.
    ///   - index: Where to look.
    /// - Returns: The number of words of the longest name there; 0 when there is none.
    func match(_ tokens: [LineToken], at index: Int) -> Int {
        for count in stride(from: min(longest, tokens.count - index), to: 0, by: -1)
        where names.contains(tokens[index..<index + count].map(\.key).joined(separator: " ")) {
            return count
        }
        return 0
    }
}
