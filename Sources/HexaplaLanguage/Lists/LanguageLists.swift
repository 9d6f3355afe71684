package import HexaplaCore

/// The word lists of one language, as read from `Resources/languages/<code>/`.
///
/// A stage gets them as values; it never reads files. A list whose file is missing is empty.
package struct LanguageLists: Sendable, Hashable {
    /// An abbreviation with its stops, and how it behaves before a sentence end.
    package struct Abbreviation: Sendable, Hashable {
        /// How an abbreviation stands to a sentence end.
        package enum Kind: String, Sendable, Hashable {
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
        package let form: String
        /// How it behaves.
        package let kind: Kind
    }

    /// A name of a language as a switcher writes it.
    package struct SwitcherName: Sendable, Hashable {
        /// The name as written.
        package let name: String
        /// The language it names.
        package let language: LanguageTag
    }

    /// A phrase of page furniture.
    package struct FurniturePhrase: Sendable, Hashable {
        /// The phrase, in lower case.
        package let phrase: String
        /// Whether a line that only begins with the phrase is furniture too.
        package let matchesPrefix: Bool
        /// What the furniture is for.
        package let kind: FurnitureClass
    }

    /// A number in words.
    package struct NumberWord: Sendable, Hashable {
        /// How the word takes part in a number.
        package enum Kind: String, Sendable, Hashable {
            /// Adds its value.
            case unit
            /// Multiplies what stands before it.
            case scale
            /// Names a place in an order.
            case ordinal
        }
        /// The word, in lower case.
        package let form: String
        /// Its value.
        package let value: Int
        /// How it takes part in a number.
        package let kind: Kind
    }

    /// A word that stands for a small number, such as the name of a month.
    package struct NamedNumber: Sendable, Hashable {
        /// The word, in lower case.
        package let form: String
        /// The number, from 1.
        package let number: Int
    }

    /// Parts of words that behave alike.
    package struct WordParts: Sendable, Hashable {
        /// What the parts do, such as `suffix`; a rule asks for the kinds it knows.
        package let kind: String
        /// The parts.
        package let forms: [String]
    }

    /// The language.
    package let language: LanguageTag
    /// Abbreviations with a stop.
    package var abbreviations: [Abbreviation] = []
    /// How switchers name this language.
    package var switcherNames: [SwitcherName] = []
    /// Phrases of page furniture.
    package var furniture: [FurniturePhrase] = []
    /// Names of months, 1 to 12.
    package var months: [NamedNumber] = []
    /// Names of days, Monday 1 to Sunday 7.
    package var weekdays: [NamedNumber] = []
    /// Numbers in words.
    package var numberWords: [NumberWord] = []
    /// Words that, with a capital letter, mostly stand at the start of a sentence; in lower case.
    package var starters: [String] = []
    /// Nouns before a single letter that counts them ("vitamin C"), and phrases that end with one; in lower case.
    package var labels: [String] = []
    /// Verbs that say who was speaking, in the forms that stand beside what was said.
    package var speechVerbs: [String] = []
    /// Chinese measure words of one character.
    package var classifiers: [String] = []
    /// Chinese characters that are words by themselves.
    package var singles: [String] = []
    /// Parts of words, for cutting text into words.
    package var wordParts: [WordParts] = []
    /// Words and signs beside numbers, dates and times.
    package var facts: [FactWord] = []
    /// Names of currencies.
    package var currencies: [CodedName] = []
    /// Names of units of measure.
    package var units: [CodedName] = []

    /// Creates empty lists.
    ///
    /// - Parameter language: The language.
    package init(language: LanguageTag) {
        self.language = language
    }
}

/// A line of a word list that cannot be read.
package struct LanguageListError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file, as named by the caller.
    package let file: String
    /// The 1-based line.
    package let line: Int
    /// What is wrong, as a full sentence.
    package let reason: String

    /// The file, the line and the reason.
    package var description: String { "\(file):\(line): \(reason)" }
}
