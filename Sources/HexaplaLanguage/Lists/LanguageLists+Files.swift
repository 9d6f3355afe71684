package import HexaplaCore
import HexaplaICU

extension LanguageLists {
    /// The names of the files that hold lists; others in a language's folder are not looked at.
    static let fileNames: Set<String> = [
        "abbreviations.txt", "switcher.txt", "furniture.txt", "months.txt", "weekdays.txt", "numbers.txt",
        "starters.txt", "classifiers.txt", "singles.txt", "word-parts.txt", "labels.txt", "speech.txt", "facts.txt",
        "currencies.txt", "units.txt",
    ]

    /// Reads the lists of a language; one whose file is missing is empty, months and weekdays are then those of CLDR.
    ///
    /// - Parameters:
    ///   - language: The language.
    ///   - text: The content of a file of the language's folder; `nil` when there is no such file.
    /// - Throws: `LanguageListError` naming the file and the line that cannot be read.
    package init(_ language: LanguageTag, file text: (String) -> String?) throws(LanguageListError) {
        self.init(language: language)
        func read<Entry>(
            _ name: String, _ parse: (String, String) throws(LanguageListError) -> [Entry]
        ) throws(LanguageListError) -> [Entry] {
            guard let content = text(name) else { return [] }
            return try parse(content, "\(language.code)/\(name)")
        }
        abbreviations = try read("abbreviations.txt", LanguageListParser.abbreviations)
        switcherNames = try read("switcher.txt", LanguageListParser.switcherNames)
        furniture = try read("furniture.txt", LanguageListParser.furniture)
        months = try read("months.txt", LanguageListParser.months)
        weekdays = try read("weekdays.txt", LanguageListParser.weekdays)
        numberWords = try read("numbers.txt", LanguageListParser.numberWords)
        starters = try read("starters.txt", LanguageListParser.words)
        classifiers = try read("classifiers.txt", LanguageListParser.words)
        singles = try read("singles.txt", LanguageListParser.words)
        wordParts = try read("word-parts.txt", LanguageListParser.wordParts)
        labels = try read("labels.txt", LanguageListParser.words)
        speechVerbs = try read("speech.txt", LanguageListParser.words)
        facts = try read("facts.txt", LanguageListParser.facts)
        currencies = try read("currencies.txt", LanguageListParser.codedNames)
        units = try read("units.txt", LanguageListParser.codedNames)
        if text("months.txt") == nil { months = Self.names(.months, language) }
        if text("weekdays.txt") == nil { weekdays = Self.weekdays(language) }
    }

    private static func names(_ list: NameList, _ language: LanguageTag) -> [NamedNumber] {
        guard LocaleFacts.name(of: language.code) != nil, let names = try? list.names(in: language.code) else {
            return []
        }
        return zip(names, 1...).compactMap { $0.0.isEmpty ? nil : NamedNumber(form: $0.0.lowercased(), number: $0.1) }
    }

    /// CLDR's week begins with Sunday, the lists' with Monday.
    private static func weekdays(_ language: LanguageTag) -> [NamedNumber] {
        names(.days, language).map { NamedNumber(form: $0.form, number: $0.number == 1 ? 7 : $0.number - 1) }
            .sorted { $0.number < $1.number }
    }
}
