package import HexaplaCore
import HexaplaICU

/// What is known of a language beside its word lists: what CLDR says, overridden by the lines of `language.tsv`.
package struct LanguageFacts: Sendable, Hashable {
    /// The name in the canonical language of the program's own sentences, English.
    package var name: String
    /// The name in the language itself; `nil` where it is not known.
    package var ownName: String?
    /// Names of the language in one of its scripts, by ISO 15924 code, such as `Hans`.
    package var scriptNames: [String: String] = [:]
    /// The script, as ISO 15924 has it; empty when not known.
    package var script: String
    /// Whether text reads from right to left.
    package var isRightToLeft: Bool
    /// Whether letters have upper and lower case.
    package var hasCase: Bool
    /// Whether the names of months are written with a capital inside a sentence.
    package var capitalizesMonths: Bool
    /// Whether words stand without spaces between them.
    package var isUnspaced: Bool
    /// The mark before decimals.
    package var decimalMark: String
    /// The marks between groups of digits, the usual one first; spaces are told by `groupsBySpaces`.
    package var groupMarks: String
    /// Whether spaces stand between groups of digits.
    package var groupsBySpaces: Bool
    /// The place among the columns; languages without one follow, by code.
    package var column: Int?
    /// The length of a text in characters beside that of its canonical text, above 0.
    package var lengthRatio: Double?
    /// The least score and lead with which a file whose name says nothing is taken for a version.
    package var placingEvidence: Double?
    /// The word rules of the segmenter that belong to the language.
    package var wordRules: Set<LanguageRule> = []
    /// Whether a space set inside guillemets and before high punctuation is typography and no word space.
    package var spacesMarks = false

    /// Whether words stand apart and no capital tells a name from another word.
    package var hasPlainNames: Bool { !hasCase && !isUnspaced }

    /// What CLDR knows of a language.
    ///
    /// - Parameter tag: The language.
    package init(_ tag: LanguageTag) {
        let known = LocaleFacts(tag.code)
        name = known.name ?? tag.code
        ownName = known.ownName
        script = known.script ?? ""
        let traits = ScriptTraits(script)
        (isRightToLeft, isUnspaced) = (traits.isRightToLeft, traits.isUnspaced)
        hasCase = script.isEmpty || traits.hasCase
        let months = (try? NameList.months.names(in: tag.code)) ?? []
        capitalizesMonths = months.first.map { $0.first?.isUppercase == true && $0.allSatisfy(\.isLetter) } ?? false
        decimalMark = known.decimalMark ?? "."
        let group = known.groupMark ?? ","
        groupsBySpaces = group.unicodeScalars.contains { $0.properties.isWhitespace }
        groupMarks = groupsBySpaces ? "" : group
    }

    /// What CLDR knows of a language, overridden by the lines of a file: key, value.
    ///
    /// - Parameters:
    ///   - tag: The language.
    ///   - text: The content of the file.
    ///   - file: The file's name, for errors.
    /// - Throws: `LanguageListError` naming the line that cannot be read.
    package init(_ tag: LanguageTag, overriddenBy text: String, file: String) throws(LanguageListError) {
        self.init(tag)
        let lines = ListText.entries(text)
        // Direction, case and spaces follow from the script; lines of their own override that, wherever they stand.
        if let script = lines.map(\.fields).last(where: { $0.count == 2 && $0[0] == "script" }) { write(in: script[1]) }
        for line in lines {
            guard line.fields.count == 2, !line.fields[0].isEmpty else {
                throw LanguageListError(file: file, line: line.number, reason: "The line must have 2 columns.")
            }
            guard take(line.fields[0], line.fields[1]) else {
                let reason = Self.reason(line.fields[0], line.fields[1])
                throw LanguageListError(file: file, line: line.number, reason: reason)
            }
        }
    }

    /// Why a line is not taken.
    private static func reason(_ key: String, _ value: String) -> String {
        guard key == "word-rules" else { return "'\(value)' is no value of '\(key)', or there is no such key." }
        let known = ListFormat.and(LanguageRule.allCases.map { "'\($0.rawValue)'" })
        return "'\(value)' is no value of '\(key)'; the rules are \(known), with spaces between."
    }

    private mutating func write(in script: String) {
        self.script = script
        let traits = ScriptTraits(script)
        (isRightToLeft, hasCase, isUnspaced) = (traits.isRightToLeft, traits.hasCase, traits.isUnspaced)
    }

    private mutating func take(_ key: String, _ value: String) -> Bool {
        if key.hasPrefix("name-") {
            scriptNames[String(key.dropFirst(5))] = value
            return !value.isEmpty
        }
        return takeText(key, value) ?? takeWords(key, value) ?? takeNumber(key, value) ?? takeSwitch(key, value)
            ?? false
    }

    private mutating func takeText(_ key: String, _ value: String) -> Bool? {
        switch key {
        case "name": name = value
        case "own-name": ownName = value
        case "decimal": decimalMark = value
        case "script": break  // Taken before all others.
        default: return nil
        }
        return !value.isEmpty
    }

    private mutating func takeWords(_ key: String, _ value: String) -> Bool? {
        let words = value.split(separator: " ").map(String.init)
        switch key {
        case "group":
            groupMarks = words.filter { $0 != "space" }.joined()
            groupsBySpaces = words.contains("space")
        case "word-rules":
            wordRules = Set(words.compactMap(LanguageRule.init))
            return !words.isEmpty && words.allSatisfy { LanguageRule(rawValue: $0) != nil }
        default: return nil
        }
        return !words.isEmpty
    }

    private mutating func takeNumber(_ key: String, _ value: String) -> Bool? {
        guard ["column", "length-ratio", "placing-evidence"].contains(key) else { return nil }
        guard let number = Double(value), number.isFinite, number >= 0, number <= 10_000 else { return false }
        switch key {
        case "column":
            column = Int(exactly: number)
            return column != nil
        case "length-ratio": lengthRatio = number
        default: placingEvidence = number
        }
        return number > 0
    }

    private mutating func takeSwitch(_ key: String, _ value: String) -> Bool? {
        switch (key, value) {
        case ("direction", "ltr"), ("direction", "rtl"): isRightToLeft = value == "rtl"
        case ("case", "yes"), ("case", "no"): hasCase = value == "yes"
        case ("unspaced", "yes"), ("unspaced", "no"): isUnspaced = value == "yes"
        case ("spaces-marks", "yes"), ("spaces-marks", "no"): spacesMarks = value == "yes"
        default: return nil
        }
        return true
    }
}

extension LanguageFacts {
    /// The English name that CLDR has for a language that no folder describes; its tag when there is none.
    static func name(of tag: LanguageTag) -> String {
        tag == .undetermined ? "not known" : LocaleFacts.name(of: tag.code) ?? tag.code
    }
}
