public import HexaplaCore

/// The word lists of one language, as read from `Resources/languages/<code>/`.
///
/// A stage gets them as values; it never reads files. A list whose file is missing is empty.
public struct LanguageLists: Sendable, Hashable {
    /// An abbreviation with its stops, and how it behaves before a sentence end.
    public struct Abbreviation: Sendable, Hashable {
        /// How an abbreviation stands to a sentence end.
        public enum Kind: String, Sendable, Hashable {
            /// Practically never ends a sentence.
            case never
            /// Stands before a name.
            case title
            /// Stands before a number.
            case beforeNumber = "before-number"
            /// Can end a sentence.
            case may
            /// A unit of measure.
            case unit
            /// The name of a month.
            case month
            /// The name of a letter; an initial only beside another.
            case initial
            /// Digits that a stop makes an ordinal number.
            case ordinal
        }
        /// The form as written, with its stops.
        public let form: String
        /// How it behaves.
        public let kind: Kind
    }

    /// A name of a language as a switcher writes it.
    public struct SwitcherName: Sendable, Hashable {
        /// The name as written.
        public let name: String
        /// The language it names.
        public let language: LanguageTag
    }

    /// A phrase of page furniture.
    public struct FurniturePhrase: Sendable, Hashable {
        /// The phrase, in lower case.
        public let phrase: String
        /// Whether a line that only begins with the phrase is furniture too.
        public let matchesPrefix: Bool
        /// What the furniture is for.
        public let kind: FurnitureClass
    }

    /// A number in words.
    public struct NumberWord: Sendable, Hashable {
        /// How the word takes part in a number.
        public enum Kind: String, Sendable, Hashable {
            /// Adds its value.
            case unit
            /// Multiplies what stands before it.
            case scale
            /// Names a place in an order.
            case ordinal
        }
        /// The word, in lower case.
        public let form: String
        /// Its value.
        public let value: Int
        /// How it takes part in a number.
        public let kind: Kind
    }

    /// A word that stands for a small number, such as the name of a month.
    public struct NamedNumber: Sendable, Hashable {
        /// The word, in lower case.
        public let form: String
        /// The number, from 1.
        public let number: Int
    }

    /// Parts of words that behave alike.
    public struct WordParts: Sendable, Hashable {
        /// What the parts do, such as `suffix`; a rule asks for the kinds it knows.
        public let kind: String
        /// The parts.
        public let forms: [String]
    }

    /// The language.
    public let language: LanguageTag
    /// Abbreviations with a stop.
    public var abbreviations: [Abbreviation] = []
    /// How switchers name this language.
    public var switcherNames: [SwitcherName] = []
    /// Phrases of page furniture.
    public var furniture: [FurniturePhrase] = []
    /// Names of months, 1 to 12.
    public var months: [NamedNumber] = []
    /// Names of days, Monday 1 to Sunday 7.
    public var weekdays: [NamedNumber] = []
    /// Numbers in words.
    public var numberWords: [NumberWord] = []
    /// Words that, with a capital letter, mostly stand at the start of a sentence; in lower case.
    public var starters: [String] = []
    /// Nouns before a single letter that counts them ("vitamin C"), and phrases that end with one; in lower case.
    public var labels: [String] = []
    /// Verbs that say who was speaking, in the forms that stand beside what was said.
    public var speechVerbs: [String] = []
    /// Chinese measure words of one character.
    public var classifiers: [String] = []
    /// Chinese characters that are words by themselves.
    public var singles: [String] = []
    /// Parts of words, for cutting text into words.
    public var wordParts: [WordParts] = []
    /// Words and signs beside numbers, dates and times.
    public var facts: [FactWord] = []
    /// Names of currencies.
    public var currencies: [CodedName] = []
    /// Names of units of measure.
    public var units: [CodedName] = []

    /// Creates empty lists.
    ///
    /// - Parameter language: The language.
    public init(language: LanguageTag) {
        self.language = language
    }
}

/// A line of a word list that cannot be read.
public struct LanguageListError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file, as named by the caller.
    public let file: String
    /// The 1-based line.
    public let line: Int
    /// What is wrong, as a full sentence.
    public let reason: String

    /// The file, the line and the reason.
    public var description: String { "\(file):\(line): \(reason)" }
}

extension LanguageLists {
    /// The same lists with other forms of the numbers, months and weekdays, such as those of the folded layer.
    ///
    /// - Parameter form: The new form of a listed one.
    /// - Returns: The lists; the others are as they were.
    public func withForms(_ form: (String) -> String) -> LanguageLists {
        var lists = self
        lists.numberWords = numberWords.map { NumberWord(form: form($0.form), value: $0.value, kind: $0.kind) }
        lists.months = months.map { NamedNumber(form: form($0.form), number: $0.number) }
        lists.weekdays = weekdays.map { NamedNumber(form: form($0.form), number: $0.number) }
        return lists
    }
}
