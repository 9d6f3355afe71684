import HexaplaCore
import HexaplaLanguage

/// The words of one language that facts are written with, by the hash of their folded letters.
struct FactLexicon: Sendable {
    /// How the language groups digits and marks decimals.
    private(set) var marks = FactMarks()
    /// Whether the names of months are written with capitals.
    private(set) var capitalizesMonths = false
    /// What each known word says.
    private(set) var entries: [FactEntry] = []
    /// The codes of currencies and the names of units.
    private(set) var codes: [String] = []
    /// The words of the longest phrase.
    private(set) var longestPhrase = 1
    private var table = EntryTable()
    /// Han characters that some entry begins with, and the characters of the longest entry.
    private var hanOpeners: Set<UInt32> = []
    private(set) var longestHan = 1
    /// Signs that are entries: "%", "€".
    private var signs: Set<UInt32> = []
    /// What may be written together with the beginning of a word, folded: first what comes first.
    private var clitics: [[[UInt32]]] = [[], []]
    /// Those of them that join the words of one number.
    private var gluedJoints: Set<[UInt32]> = []

    /// Keys the lists of a language.
    ///
    /// - Parameter language: The language; empty lists give a lexicon that knows digits only.
    init(_ language: Language) {
        let lists = language.lists
        capitalizesMonths = language.facts.capitalizesMonths
        marks.isStrict = language.facts.decimalMark == "." && language.facts.groupMarks == ","
        marks.stopGroups = language.facts.decimalMark == ","
        for word in lists.numberWords {
            update(word.form) { entry in
                switch word.kind {
                case .unit: entry.unit = word.value
                case .scale: entry.scale = word.value
                case .ordinal: entry.ordinal = word.value
                }
            }
        }
        for month in lists.months { update(month.form) { $0.month = month.number } }
        for day in lists.weekdays { update(day.form) { $0.weekday = day.number } }
        for classifier in lists.classifiers { update(classifier) { $0.roles.insert(.classifier) } }
        for noun in lists.labels where noun.hasSuffix(" 1") {
            update(String(noun.dropLast(2))) { $0.roles.insert(.number) }
        }
        for word in lists.facts { add(word) }
        var places: [String: Int32] = [:]
        for word in lists.currencies {
            let code = number(ofCode: word.code, &places)
            update(word.form) { $0.currency = code }
        }
        for word in lists.units {
            let code = number(ofCode: word.code, &places)
            update(word.form) { $0.measure = code }
        }
    }

    private mutating func number(ofCode code: String, _ places: inout [String: Int32]) -> Int32 {
        if let place = places[code] { return place }
        let place = Int32(codes.count)
        places[code] = place
        codes.append(code)
        return place
    }

    private mutating func add(_ word: LanguageLists.FactWord) {
        for role in word.roles {
            switch role.kind {
            case "group-reversed": marks.mayReverse = true
            case "clitic": clitics[0].append(Self.fold(word.form))
            case "article": clitics[1].append(Self.fold(word.form))
            default:
                guard let bit = FactRoles.named[role.kind] else { continue }
                update(word.form) { entry in
                    entry.roles.insert(bit)
                    if let value = role.value { entry.factor = value }
                }
            }
        }
        let kinds = Set(word.roles.map(\.kind))
        if kinds.isSuperset(of: ["clitic", "joint"]) {
            gluedJoints.insert(Self.fold(word.form))
            update(word.form) { $0.roles.insert(.gluedJoint) }
        }
        if !kinds.isDisjoint(with: ["at", "clock"]), Self.isAccented(word.form) {
            update(word.form) { $0.roles.insert(.accentedAt) }
        }
    }

    /// Whether a form in Latin letters has any with an accent.
    private static func isAccented(_ form: String) -> Bool {
        let folded = fold(form)
        return folded.allSatisfy { $0 < 0x80 } && !form.utf8.allSatisfy { $0 < 0x80 }
    }

    private static func fold(_ form: String) -> [UInt32] { ScalarFold.fold(form).map(\.value) }

    /// Changes the entry of a form: of a word or sign, or of several words in a row.
    private mutating func update(_ form: String, _ change: (inout FactEntry) -> Void) {
        let words = Self.words(of: form)
        guard let first = words.first else { return }
        for word in words { note(word) }
        if words.count == 1 {
            return change(&entries[place(of: Self.hash(first[...]))])
        }
        entries[place(of: Self.hash(first[...]))].roles.insert(.opensPhrase)
        longestPhrase = max(longestPhrase, words.count)
        let whole = words.dropFirst().reduce(Self.hash(first[...])) { Self.phrase($0, Self.hash($1[...])) }
        change(&entries[place(of: whole)])
    }

    private mutating func note(_ word: [UInt32]) {
        guard let first = word.first else { return }
        if ScalarClass.isHan(first) {
            hanOpeners.insert(first)
            longestHan = max(longestHan, word.count)
        } else if word.count == 1, ScalarClass(first) == .other {
            signs.insert(first)
        }
    }

    private mutating func place(of hash: UInt64) -> Int {
        if let found = table.find(hash) { return found }
        entries.append(FactEntry())
        table.insert(hash, entries.count - 1)
        return entries.count - 1
    }

    /// The words of a form: letters with hyphens and apostrophes inside, each sign by itself.
    static func words(of form: String) -> [[UInt32]] {
        var words: [[UInt32]] = [[]]
        for scalar in fold(form) {
            switch ScalarClass(scalar) {
            case .other where scalar == 0x27 || scalar == 0x2D || scalar == 0x2010: words[words.count - 1].append(0x2D)
            case .other where scalar == 0x20 || scalar == 0x2E: words.append([])
            case .other: words += [[scalar], []]
            default: words[words.count - 1].append(scalar)
            }
        }
        return words.map { word in Array(word.dropLast(word.count > 1 && word.last == 0x2D ? 1 : 0)) }
            .filter { !$0.isEmpty }
    }

    // MARK: - Looking up

    /// The hash of a folded word.
    @inline(__always)
    static func hash(_ word: ArraySlice<UInt32>) -> UInt64 {
        var hash = FNV1a()
        for scalar in word { hash.add(scalar) }
        return hash.value
    }

    /// The hash of a phrase from that of its beginning and that of its next word.
    static func phrase(_ start: UInt64, _ next: UInt64) -> UInt64 {
        var hash = FNV1a(after: start)
        hash.add(next)
        return hash.value
    }

    /// The entry of a word or phrase by its hash.
    @inline(__always)
    func entry(_ hash: UInt64) -> Int? { table.find(hash) }

    private static let leastBehindClitic = 3

    /// The entry of a word without what is written together with it: a conjunction or preposition, then an article.
    func entry(withoutClitics word: [UInt32]) -> Int? {
        guard !clitics[0].isEmpty || !clitics[1].isEmpty else { return nil }
        var starts = [0]
        for (level, forms) in clitics.enumerated() {
            for start in starts {
                for clitic in forms where word.count > start + clitic.count {
                    guard word[start...].starts(with: clitic) else { continue }
                    let rest = start + clitic.count
                    // What is left of "لست", "I am not", is no six; "وست" is "and six".
                    guard level > 0 || word.count - rest >= Self.leastBehindClitic || gluedJoints.contains(clitic)
                    else {
                        continue
                    }
                    if let found = table.find(Self.hash(word[rest...])) { return found }
                    starts.append(rest)
                }
            }
        }
        return nil
    }

    /// What the lists say of a word by itself.
    func entry(ofWord word: String) -> FactEntry? {
        let words = Self.words(of: word)
        guard let first = words.first else { return nil }
        let hash = words.dropFirst().reduce(Self.hash(first[...])) { Self.phrase($0, Self.hash($1[...])) }
        return (table.find(hash) ?? (words.count == 1 ? entry(withoutClitics: first) : nil)).map { entries[$0] }
    }

    /// Whether a sign is an entry.
    func isSign(_ scalar: UInt32) -> Bool { signs.contains(scalar) }

    /// Whether some entry begins with a Han character.
    func opensHan(_ scalar: UInt32) -> Bool { hanOpeners.contains(scalar) }
}

/// A table from hashes to numbers of entries.
private struct EntryTable: Sendable {
    private var keys: [UInt64] = Array(repeating: 0, count: 64)
    private var values: [Int32] = Array(repeating: -1, count: 64)
    private var count = 0

    @inline(__always)
    func find(_ key: UInt64) -> Int? {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
        while values[place] >= 0 {
            if keys[place] == key { return Int(values[place]) }
            place = (place + 1) & mask
        }
        return nil
    }

    mutating func insert(_ key: UInt64, _ value: Int) {
        if 4 * (count + 1) > keys.count { grow() }
        set(key, Int32(value))
        count += 1
    }

    private mutating func set(_ key: UInt64, _ value: Int32) {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
        while values[place] >= 0 { place = (place + 1) & mask }
        (keys[place], values[place]) = (key, value)
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = Array(repeating: 0, count: 2 * oldKeys.count)
        values = Array(repeating: -1, count: 2 * oldKeys.count)
        for (key, value) in zip(oldKeys, oldValues) where value >= 0 { set(key, value) }
    }
}
