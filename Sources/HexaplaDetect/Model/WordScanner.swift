/// Finds the words of a UTF-8 text one after another and counts the letters of each script on the way.
///
/// A word is a run of letters of one script with the marks in it; it is kept in lower case between two boundary signs.
/// An apostrophe ends a word and belongs to it (`l'`, `don'`). Latin letters that look like Cyrillic ones are folded
/// inside a Cyrillic word. A run of more than `maximumLetters` letters is given in pieces, so time is linear. Bytes
/// that are not UTF-8 count as no letters.
struct WordScanner {
    /// The most letters a word can hold.
    static let maximumLetters = 32
    /// The sign before a word in lower case, after a word, and before a word with a capital.
    static let lowerStart: UInt16 = 1
    static let capitalStart: UInt16 = 2
    static let end: UInt16 = 3

    /// The word with its boundary signs in the first `length + 2` places.
    private(set) var word = InlineArray<34, UInt16>(repeating: 0)
    /// The number of letters of the word.
    private(set) var length = 0
    /// Bit `i` is set when letter `i` is outside the base alphabet.
    private(set) var rareLetters: UInt64 = 0
    /// The script of the word: Latin, Cyrillic or Arabic.
    var script: Script { Script(rawValue: wordScript) ?? .none }
    /// The place of the word's script among those with a model.
    var slot: Int { Int(wordScript &- Script.latin.rawValue) }
    /// Letters by script, by raw value.
    private(set) var letters = InlineArray<33, Int>(repeating: 0)
    /// The sum of the weights of the Han characters; positive is traditional.
    private(set) var hanWeight = 0

    private var position = 0
    private var end: Int
    private var wordScript: UInt8 = 0
    private var isMixed = false

    /// Starts at the beginning of a range of bytes.
    init(_ range: Range<Int>) {
        position = range.lowerBound
        end = range.upperBound
    }

    /// Goes on to the next word in a script that has a model.
    ///
    /// - Parameters:
    ///   - text: The text, the same at every call.
    ///   - characters: The table of characters.
    /// - Returns: `false` when there is no further word.
    mutating func next(in text: borrowing Span<UInt8>, characters: borrowing Span<UInt32>) -> Bool {
        startWord()
        while position < end {
            let (value, width) = Self.decode(text, at: position, end: end)
            let entry = CharacterEntry(value, in: characters)
            if entry.bits == 0 {
                position += width
                if length == 0 { continue }
            } else if take(entry, width: width) {
                continue
            }
            finishWord()
            return true
        }
        guard length > 0 else { return false }
        finishWord()
        return true
    }

    private mutating func startWord() {
        length = 0
        rareLetters = 0
        wordScript = 0
        isMixed = false
        word[0] = Self.lowerStart
    }

    /// Takes a character in; `false` when the word is complete, with `position` where the next one starts.
    @inline(__always)
    private mutating func take(_ entry: CharacterEntry, width: Int) -> Bool {
        let script = entry.scriptIndex
        guard script >= Script.latin.rawValue, script <= Script.arabic.rawValue else {
            return takeOther(entry, width: width)
        }
        if length == Self.maximumLetters { return false }
        if length == 0 {
            wordScript = script
            if entry.isCapital { word[0] = Self.capitalStart }
        } else if script != wordScript {
            guard script <= Script.cyrillic.rawValue, wordScript <= Script.cyrillic.rawValue else { return false }
            isMixed = true
        }
        position += width
        letters[Int(script)] += 1
        append(entry.folded, isRare: entry.isRare)
        return true
    }

    private mutating func takeOther(_ entry: CharacterEntry, width: Int) -> Bool {
        switch entry.script {
        case .none, .ideographicSign:
            position += width
            if entry.script == .ideographicSign { letters[Int(Script.ideographicSign.rawValue)] += 1 }
            return length == 0
        case .ignored:
            position += width
        case .mark:
            position += width
            takeMark(entry.folded)
        case .apostrophe:
            position += width
            guard length > 0 else { return true }
            if length < Self.maximumLetters { append(0x27, isRare: false) }
            return false
        default:
            guard length == 0 else { return false }
            position += width
            letters[Int(entry.scriptIndex)] += 1
            if entry.script == .han { hanWeight += entry.hanWeight }
        }
        return true
    }

    private mutating func takeMark(_ mark: UInt16) {
        guard length > 0 else { return }
        if let letter = MarkComposer.compose(word[length], mark) {
            word[length] = letter
            if !CharacterEntry.isBase(letter) { rareLetters |= 1 << UInt64(length) }
        } else if length < Self.maximumLetters {
            append(mark, isRare: true)
        }
    }

    @inline(__always)
    private mutating func append(_ letter: UInt16, isRare: Bool) {
        length += 1
        word[length] = letter
        if isRare { rareLetters |= 1 << UInt64(length) }
    }

    private mutating func finishWord() {
        if isMixed { foldLookAlikes() }
        word[length + 1] = Self.end
    }

    private mutating func foldLookAlikes() {
        wordScript = Script.cyrillic.rawValue
        for index in 1...length {
            guard let letter = Self.lookAlikes[word[index]] else { continue }
            word[index] = letter
        }
    }

    private static let lookAlikes: [UInt16: UInt16] = [
        0x61: 0x430, 0x62: 0x432, 0x63: 0x441, 0x65: 0x435, 0x68: 0x43D, 0x69: 0x456, 0x6A: 0x458, 0x6B: 0x43A,
        0x6D: 0x43C, 0x6F: 0x43E, 0x70: 0x440, 0x73: 0x455, 0x74: 0x442, 0x78: 0x445, 0x79: 0x443,
    ]

    /// The scalar at a position and its width; 0 and 1 for bytes that are not UTF-8.
    @inline(__always)
    static func decode(_ text: borrowing Span<UInt8>, at index: Int, end: Int) -> (value: UInt32, width: Int) {
        let first = UInt32(text[index])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 {
            guard first >= 0xC2, index + 1 < end else { return (0, 1) }
            return ((first & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F), 2)
        }
        if first < 0xF0 {
            guard index + 2 < end else { return (0, 1) }
            return ((first & 0xF) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F), 3)
        }
        guard first < 0xF5, index + 3 < end else { return (0, 1) }
        let high = (first & 0x7) << 18 | UInt32(text[index + 1] & 0x3F) << 12
        return (high | UInt32(text[index + 2] & 0x3F) << 6 | UInt32(text[index + 3] & 0x3F), 4)
    }
}
