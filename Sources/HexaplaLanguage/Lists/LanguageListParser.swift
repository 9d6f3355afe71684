import HexaplaCore

/// Reads word lists: one entry a line, fields separated by tabs, `#` before a comment.
package enum LanguageListParser {
    /// Reads a list of abbreviations: form, kind.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: The file's name, for errors.
    /// - Returns: The entries in file order.
    /// - Throws: `LanguageListError` naming the line that cannot be read.
    package static func abbreviations(
        _ text: String, file: String
    ) throws(LanguageListError) -> [LanguageLists.Abbreviation] {
        try entries(text, file: file, columns: 2) { fields in
            LanguageLists.Abbreviation.Kind(rawValue: fields[1]).map { .init(form: fields[0], kind: $0) }
        }
    }

    /// Reads a list of switcher names: name, language.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: The file's name, for errors.
    /// - Returns: The entries in file order.
    /// - Throws: `LanguageListError` naming the line that cannot be read.
    package static func switcherNames(
        _ text: String, file: String
    ) throws(LanguageListError) -> [LanguageLists.SwitcherName] {
        try entries(text, file: file, columns: 2) { fields in
            LanguageTag(fields[1]).map { .init(name: fields[0], language: $0) }
        }
    }

    /// Reads a list of furniture phrases: phrase (with `^` when it is a beginning), class.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: The file's name, for errors.
    /// - Returns: The entries in file order.
    /// - Throws: `LanguageListError` naming the line that cannot be read.
    package static func furniture(
        _ text: String, file: String
    ) throws(LanguageListError) -> [LanguageLists.FurniturePhrase] {
        try entries(text, file: file, columns: 2) { fields in
            guard let kind = furnitureClasses[fields[1]] else { return nil }
            let isPrefix = fields[0].hasPrefix("^")
            return .init(
                phrase: isPrefix ? String(fields[0].dropFirst()) : fields[0], matchesPrefix: isPrefix, kind: kind)
        }
    }

    private static let furnitureClasses: [String: FurnitureClass] = [
        "navigation": .navigation, "share": .share, "print": .print, "copyright": .copyright, "date-label": .label,
    ]

    /// Reads a list of months: form, number from 1 to 12.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: The file's name, for errors.
    /// - Returns: The entries in file order.
    /// - Throws: `LanguageListError` naming the line that cannot be read.
    package static func months(
        _ text: String, file: String
    ) throws(LanguageListError) -> [LanguageLists.NamedNumber] {
        try namedNumbers(text, file: file, upTo: 12)
    }

    /// Reads a list of weekdays: form, number from 1 to 7.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: The file's name, for errors.
    /// - Returns: The entries in file order.
    /// - Throws: `LanguageListError` naming the line that cannot be read.
    package static func weekdays(
        _ text: String, file: String
    ) throws(LanguageListError) -> [LanguageLists.NamedNumber] {
        try namedNumbers(text, file: file, upTo: 7)
    }

    private static func namedNumbers(
        _ text: String, file: String, upTo last: Int
    ) throws(LanguageListError) -> [LanguageLists.NamedNumber] {
        try entries(text, file: file, columns: 2) { fields in
            Int(fields[1]).flatMap { (1...last).contains($0) ? .init(form: fields[0], number: $0) : nil }
        }
    }

    /// Reads a list of numbers in words: form, value, kind.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: The file's name, for errors.
    /// - Returns: The entries in file order.
    /// - Throws: `LanguageListError` naming the line that cannot be read.
    package static func numberWords(
        _ text: String, file: String
    ) throws(LanguageListError) -> [LanguageLists.NumberWord] {
        try entries(text, file: file, columns: 3) { fields in
            guard let value = Int(fields[1]), (0...largestNumber).contains(value),
                let kind = LanguageLists.NumberWord.Kind(rawValue: fields[2])
            else {
                return nil
            }
            return .init(form: fields[0], value: value, kind: kind)
        }
    }

    /// The largest value of a number word: what is multiplied with it must fit a number of the machine.
    static let largestNumber = 1_000_000_000_000_000_000

    /// Reads a list of words, one a line.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: The file's name, for errors.
    /// - Returns: The words in file order.
    /// - Throws: `LanguageListError` naming the line that cannot be read.
    package static func words(_ text: String, file: String) throws(LanguageListError) -> [String] {
        try entries(text, file: file, columns: 1) { $0[0] }
    }

    /// Reads a list of word parts: kind, forms with spaces between.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: The file's name, for errors.
    /// - Returns: The entries in file order.
    /// - Throws: `LanguageListError` naming the line that cannot be read.
    package static func wordParts(_ text: String, file: String) throws(LanguageListError) -> [LanguageLists.WordParts] {
        try entries(text, file: file, columns: 2) { fields in
            .init(kind: fields[0], forms: fields[1].split(separator: " ").map(String.init))
        }
    }

    static func entries<Entry>(
        _ text: String, file: String, columns: Int, make: ([String]) -> Entry?
    ) throws(LanguageListError) -> [Entry] {
        var result: [Entry] = []
        for line in ListText.entries(text) {
            let fields = line.fields
            guard fields.count == columns, fields[0] != "" else {
                throw LanguageListError(file: file, line: line.number, reason: "The line must have \(columns) columns.")
            }
            guard let entry = make(fields) else {
                let reason = "'\(fields.dropFirst().joined(separator: " "))' is not a value of this list."
                throw LanguageListError(file: file, line: line.number, reason: reason)
            }
            result.append(entry)
        }
        return result
    }
}
