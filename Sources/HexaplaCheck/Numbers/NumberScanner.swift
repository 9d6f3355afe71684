import HexaplaCore

/// Cuts a paragraph into atoms, in one pass over its bytes and without copies of its words.
struct NumberScanner {
    private enum Class {
        case digit, letter, han, other
    }

    private let lexicon: NumberLexicon
    private var atoms: [NumberAtom] = []
    private var word: [Unicode.Scalar] = []
    private var wordClass = Class.other
    private var roman = RomanNumeral()
    private var isCased = false
    private var start = 0
    private var end = 0
    private var length = 0
    private var gap: Unicode.Scalar?
    private var gapLength = 0
    private var previous: Unicode.Scalar = " "
    private var isInAddress = false
    /// The hyphens inside a word: the letters before them, and the bytes they take.
    private var joints: [(letters: Int, bytes: Range<Int>)] = []
    /// The last scalar between words.
    private var mark: Unicode.Scalar?

    /// No listed word is longer; letters past this are not kept.
    private static let longestWord = 40

    /// Cuts a paragraph.
    ///
    /// - Parameters:
    ///   - text: The paragraph as shown.
    ///   - lexicon: The number words of its language.
    /// - Returns: The atoms, in order.
    static func atoms(of text: LayeredText<Normalized>, _ lexicon: NumberLexicon) -> [NumberAtom] {
        var scanner = NumberScanner(lexicon: lexicon)
        var position = 0
        for scalar in text.string.unicodeScalars {
            scanner.take(scalar, at: position)
            position += UTF8.width(scalar)
        }
        scanner.close()
        return scanner.atoms
    }

    private init(lexicon: NumberLexicon) {
        self.lexicon = lexicon
    }

    private mutating func take(_ scalar: Unicode.Scalar, at position: Int) {
        guard let folded = ScalarFold.fold(scalar) else {
            if length > 0 { end = position + UTF8.width(scalar) }
            return
        }
        let kind = Self.classify(folded)
        if kind == .other { return separate(scalar, folded, at: position) }
        let isGlued = kind == wordClass && length > 0 && (kind != .han || !isNumeral(folded) && !isNumeral(previous))
        if !isGlued { close() }
        if length == 0 { begin(kind, at: position) }
        append(scalar, folded)
        end = position + UTF8.width(scalar)
        previous = folded
    }

    private mutating func begin(_ kind: Class, at position: Int) {
        wordClass = kind
        start = position
        roman = RomanNumeral()
        isCased = false
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ folded: Unicode.Scalar) {
        length += 1
        if word.count < Self.longestWord { word.append(folded) }
        guard wordClass == .letter else { return }
        roman.take(scalar)
        isCased = ScalarTraits(scalar).contains(.cased)
    }

    private mutating func separate(_ scalar: Unicode.Scalar, _ folded: Unicode.Scalar, at position: Int) {
        if wordClass == .letter, length > 0, folded == "-" || folded == "\u{2010}" || folded == "'" {
            if joints.last?.letters != word.count - 1, word.count < Self.longestWord {
                joints.append((word.count, end..<position + UTF8.width(scalar)))
                word.append("-")
                length += 1
                return
            }
        }
        close()
        if folded == " " || folded.value < 0x20 { isInAddress = false }
        if folded == "@" || folded == "/" && previous == "/" { isInAddress = true }
        if gapLength == 0 { gap = scalar }
        gapLength += 1
        mark = scalar
        previous = folded
    }

    /// Ends the word at hand.
    private mutating func close() {
        defer {
            word.removeAll(keepingCapacity: true)
            length = 0
            joints.removeAll(keepingCapacity: true)
        }
        guard length > 0 else { return }
        if joints.isEmpty || lexicon.entry(for: word) != nil { return emit(word[...], start, end) }
        var letters = 0
        var first = start
        for joint in joints {
            emit(word[letters..<joint.letters], first, joint.bytes.lowerBound)
            (gap, gapLength, mark) = ("-", 1, "-")
            letters = joint.letters + 1
            first = joint.bytes.upperBound
        }
        if letters < word.count { emit(word[letters...], first, end) }
    }

    private mutating func emit(_ part: ArraySlice<Unicode.Scalar>, _ start: Int, _ end: Int) {
        let word = part.count == self.word.count ? self.word : Array(part)
        let kind: NumberAtom.Kind
        switch wordClass {
        case .digit: kind = .digits(word.map { UInt8(truncatingIfNeeded: $0.value) })
        default: kind = (length <= Self.longestWord ? lexicon.entry(for: word) : nil).map { .word($0) } ?? .other
        }
        atoms.append(
            NumberAtom(
                kind: kind, range: ByteRange(start, end), gap: gapLength == 0 ? nil : gap, gapLength: gapLength,
                mark: gapLength == 0 ? nil : mark,
                length: min(length, word.count), roman: wordClass == .letter ? roman.value : nil,
                isInAddress: isInAddress, endsCased: wordClass == .letter && isCased))
        gap = nil
        gapLength = 0
    }

    private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        lexicon.singles.contains(scalar)
    }

    private static func classify(_ scalar: Unicode.Scalar) -> Class {
        if scalar.isASCII {
            if (0x30...0x39).contains(scalar.value) { return .digit }
            return ScalarTraits(scalar).contains(.alphabetic) ? .letter : .other
        }
        if (0x3400...0x9FFF).contains(scalar.value) || scalar == "〇" { return .han }
        return ScalarTraits(scalar).contains(.alphabetic) ? .letter : .other
    }
}
