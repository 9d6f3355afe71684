/// The words of one side of a training text, numbered by first occurrence.
struct Vocabulary {
    private(set) var words: [[UInt8]] = []
    /// How often each word occurs.
    private(set) var counts: [Int] = []
    private var numbers: [[UInt8]: Int32] = [:]

    /// The number of a word, counted once more.
    mutating func add(_ word: ArraySlice<UInt8>) -> Int32 {
        let key = Array(word)
        if let number = numbers[key] {
            counts[Int(number)] += 1
            return number
        }
        let number = Int32(words.count)
        numbers[key] = number
        words.append(key)
        counts.append(1)
        return number
    }

    /// The number of a word that is there.
    func number(of word: [UInt8]) -> Int32? { numbers[word] }

    var count: Int { words.count }
}
