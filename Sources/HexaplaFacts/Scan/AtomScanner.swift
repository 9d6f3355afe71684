import HexaplaCore

/// Cuts a text into words, runs of digits and known signs, in one pass over its bytes and without copies of its words.
struct AtomScanner {
    private let lexicon: FactLexicon
    private(set) var atoms: [FactAtom] = []
    /// Whether any atom can be a part of a fact.
    private(set) var holdsFacts = false
    private var opensPhrase = false

    private var word: [UInt32] = []
    private var hash = FNV1a()
    private var kind = ScalarClass.other
    private var start = 0
    private var end = 0
    private var length = 0
    private var number = 0
    private var roman = RomanNumeral()
    /// The value of the letters before the first hyphen as a Roman numeral.
    private var firstRoman = 0
    private var traits: FactAtom.Traits = []
    private var hasSmall = false
    private var gap: UInt32 = 0
    private var mark: UInt32 = 0
    private var gapLength = 0
    private var previous: UInt32 = 0x20
    private var isInAddress = false
    /// The hyphens inside a word: the letters before them, and the bytes they take.
    private var joints: [(letters: Int, bytes: Range<Int>)] = []

    /// No listed word is longer; letters past this are not kept.
    private static let longestWord = 40
    private static let mostDigits = 18
    /// The most parts with hyphens between that are looked up as one word.
    private static let mostJoined = 6

    init(_ lexicon: FactLexicon) {
        self.lexicon = lexicon
    }

    /// Cuts a text.
    ///
    /// - Parameter utf8: Valid UTF-8.
    mutating func scan(_ utf8: [UInt8]) {
        atoms.reserveCapacity(utf8.count / 6)
        utf8.withUnsafeBufferPointer { bytes in
            var place = 0
            while place < bytes.count {
                let first = place
                let scalar = UTF8Bytes.next(bytes, &place)
                take(scalar, first, place)
            }
        }
        close()
        if opensPhrase { joinPhrases() }
    }

    @inline(__always)
    private mutating func take(_ scalar: UInt32, _ first: Int, _ after: Int) {
        let folded: UInt32
        if scalar < 0x80 {
            folded = scalar &- 0x41 < 26 ? scalar + 0x20 : scalar
        } else {
            guard let other = Unicode.Scalar(scalar).flatMap(ScalarFold.fold) else {
                if length > 0 { end = after }
                return
            }
            folded = other.value
        }
        // No address goes on in Chinese.
        if scalar >= 0x3000 { isInAddress = false }
        let next = ScalarClass(folded)
        if next == .other { return separate(scalar, folded, first, after) }
        if length > 0, next != kind { close() }
        if length == 0 { begin(next, first) }
        append(scalar, folded)
        end = after
        previous = folded
    }

    private mutating func begin(_ kind: ScalarClass, _ first: Int) {
        self.kind = kind
        start = first
        hash = FNV1a()
        number = 0
        traits = isInAddress ? .inAddress : []
        hasSmall = false
        if kind == .letter { roman = RomanNumeral() }
    }

    private mutating func append(_ scalar: UInt32, _ folded: UInt32) {
        length += 1
        switch kind {
        case .digit:
            if length == 1, folded == 0x30 { traits.insert(.leadingZero) }
            if length <= Self.mostDigits { number = number &* 10 &+ Int(folded - 0x30) }
        case .han: word.append(folded)
        default:
            hash.add(folded)
            if word.count < Self.longestWord { word.append(folded) }
            noteCase(scalar)
        }
    }

    @inline(__always)
    private mutating func noteCase(_ scalar: UInt32) {
        let isSmall: Bool
        let isCapital: Bool
        if scalar < 0x80 {
            isSmall = scalar >= 0x61
            isCapital = !isSmall
        } else {
            let properties = Unicode.Scalar(scalar).map { ScalarTraits($0) } ?? []
            isSmall = properties.contains(.lowercase)
            isCapital = properties.contains(.uppercase)
        }
        if isCapital {
            if length == 1 { traits.insert(.capitalized) }
            traits.insert(.uppercase)
        }
        hasSmall = hasSmall || isSmall
        if isSmall || isCapital { traits.insert(.endsCased) } else { traits.remove(.endsCased) }
        roman.take(scalar, isLowercase: isSmall)
    }

    private mutating func separate(_ scalar: UInt32, _ folded: UInt32, _ first: Int, _ after: Int) {
        if kind == .letter, length > 0, folded == 0x2D || folded == 0x2010 || folded == 0x27 {
            if joints.last?.letters != word.count - 1, word.count < Self.longestWord {
                if joints.isEmpty { firstRoman = roman.value }
                joints.append((word.count, end..<after))
                word.append(0x2D)
                hash.add(UInt32(0x2D))
                length += 1
                return
            }
        }
        close()
        if folded == 0x20 || folded < 0x20 { isInAddress = false }
        if folded == 0x40 || folded == 0x2F && previous == 0x2F { isInAddress = true }
        previous = folded
        if lexicon.isSign(folded) { return addSign(folded, first, after) }
        if gapLength == 0 { gap = scalar }
        gapLength += 1
        mark = scalar
    }

    private mutating func addSign(_ folded: UInt32, _ first: Int, _ after: Int) {
        let hash = FactLexicon.hash([folded])
        add(.sign, entry: lexicon.entry(hash) ?? -1, first..<after, length: 1, value: 0, hash, [])
    }

    /// Ends the word at hand.
    private mutating func close() {
        guard length > 0 else { return }
        switch kind {
        case .digit:
            add(.digits, entry: -1, start..<end, length: length, value: number, 0, traits)
            holdsFacts = true
        case .han: closeHan()
        default: closeWord()
        }
        word.removeAll(keepingCapacity: true)
        if !joints.isEmpty { joints.removeAll(keepingCapacity: true) }
        length = 0
    }

    private mutating func closeWord() {
        if hasSmall { traits.remove(.uppercase) }
        let found = length <= Self.longestWord ? lexicon.entry(hash.value) ?? lexicon.entry(withoutClitics: word) : nil
        if joints.isEmpty || found != nil {
            return add(.word, entry: found ?? -1, start..<end, length: length, value: roman.value, hash.value, traits)
        }
        addParts()
    }

    /// The parts of a word with hyphens, the longest listed ones first.
    private mutating func addParts() {
        let starts = [0] + joints.map { $0.letters + 1 }
        let ends = joints.map(\.letters) + [word.count]
        let bytes = [start] + joints.map(\.bytes.upperBound)
        let stops = joints.map(\.bytes.lowerBound) + [end]
        var first = 0
        while first < starts.count {
            var last = min(starts.count, first + Self.mostJoined) - 1
            while last > first, lexicon.entry(FactLexicon.hash(word[starts[first]..<ends[last]])) == nil { last -= 1 }
            if starts[first] < ends[last] { addPart(starts[first]..<ends[last], bytes[first]..<stops[last]) }
            (gap, gapLength, mark) = (0x2D, 1, 0x2D)
            first = last + 1
        }
        if ends[ends.count - 1] > starts[starts.count - 1] { (gap, gapLength, mark) = (0, 0, 0) }
    }

    private mutating func addPart(_ letters: Range<Int>, _ bytes: Range<Int>) {
        let part = Array(word[letters])
        let hash = FactLexicon.hash(part[...])
        let entry = lexicon.entry(hash) ?? lexicon.entry(withoutClitics: part)
        let value = letters.lowerBound == 0 ? firstRoman : 0
        add(.word, entry: entry ?? -1, bytes, length: letters.count, value: value, hash, traits)
    }

    /// Cuts a run of Han into the longest entries, each by itself, and what is between them.
    private mutating func closeHan() {
        traits.insert(.han)
        guard end - start == 3 * length else {
            return add(.word, entry: -1, start..<end, length: length, value: 0, 0, traits)
        }
        var rest = 0
        var place = 0
        while place < length {
            guard let (entry, count, hash) = hanEntry(at: place) else {
                place += 1
                continue
            }
            if place > rest { addHan(rest..<place, entry: -1, 0) }
            addHan(place..<place + count, entry: entry, hash)
            place += count
            rest = place
        }
        if place > rest { addHan(rest..<place, entry: -1, 0) }
    }

    private mutating func addHan(_ letters: Range<Int>, entry: Int, _ hash: UInt64) {
        let bytes = start + 3 * letters.lowerBound..<start + 3 * letters.upperBound
        add(.word, entry: entry, bytes, length: letters.count, value: 0, hash, traits)
    }

    /// The longest entry that begins at a place of a run of Han.
    private func hanEntry(at place: Int) -> (entry: Int, count: Int, hash: UInt64)? {
        guard lexicon.opensHan(word[place]) else { return nil }
        var hash = FNV1a()
        var found: (entry: Int, count: Int, hash: UInt64)?
        for count in 1...min(lexicon.longestHan, length - place) {
            hash.add(word[place + count - 1])
            if let entry = lexicon.entry(hash.value) { found = (entry, count, hash.value) }
        }
        return found
    }

    private mutating func add(
        _ kind: FactAtom.Kind, entry: Int, _ bytes: Range<Int>, length: Int, value: Int, _ hash: UInt64,
        _ traits: FactAtom.Traits
    ) {
        atoms.append(
            FactAtom(
                kind: kind, entry: Int32(entry), start: Int32(bytes.lowerBound), end: Int32(bytes.upperBound),
                gap: gapLength == 0 ? 0 : gap, mark: gapLength == 0 ? 0 : mark, gapLength: Int32(gapLength),
                length: Int32(length), value: value, hash: hash, traits: traits))
        if entry >= 0 {
            holdsFacts = true
            if lexicon.entries[entry].roles.contains(.opensPhrase) { opensPhrase = true }
        }
        if value > 0 { holdsFacts = true }
        gap = 0
        mark = 0
        gapLength = 0
    }

    // MARK: - Phrases

    /// Makes one atom of the words of each phrase.
    private mutating func joinPhrases() {
        var kept = 0
        var place = 0
        while place < atoms.count {
            var atom = atoms[place]
            var after = place + 1
            if let (entry, end) = phrase(at: place) {
                atom.entry = Int32(entry)
                atom.end = atoms[end - 1].end
                after = end
            }
            atoms[kept] = atom
            kept += 1
            place = after
        }
        atoms.removeLast(atoms.count - kept)
    }

    /// The longest phrase that begins at an atom.
    private func phrase(at place: Int) -> (entry: Int, end: Int)? {
        guard atoms[place].entry >= 0, lexicon.entries[Int(atoms[place].entry)].roles.contains(.opensPhrase) else {
            return nil
        }
        var hash = atoms[place].hash
        var found: (entry: Int, end: Int)?
        for next in place + 1..<max(place + 1, min(atoms.count, place + lexicon.longestPhrase)) {
            guard !atoms[next].isDigits, Self.joinsPhrase(atoms[next]) else { break }
            hash = FactLexicon.phrase(hash, atoms[next].hash)
            if let entry = lexicon.entry(hash) { found = (entry, next + 1) }
        }
        return found
    }

    /// The words of a phrase are parted by a space, a stop or both.
    private static func joinsPhrase(_ atom: FactAtom) -> Bool {
        guard atom.gapLength > 0 else { return atom.kind == .sign }
        return atom.gapLength <= 2 && (FactAtom.isSpace(atom.mark) || atom.mark == 0x2E)
            && (FactAtom.isSpace(atom.gap) || atom.gap == 0x2E)
    }
}
