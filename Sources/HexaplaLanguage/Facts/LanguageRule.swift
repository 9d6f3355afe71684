/// A rule of the segmenter that `word-rules` of a language's `language.tsv` switches on.
package enum LanguageRule: String, Sendable, Hashable, CaseIterable {
    /// Elided words are cut off: l’ | accord.
    case elision
    /// Pronouns behind a verb and its hyphen are words: dit | -il.
    case pronouns
    /// Clitics behind a verb are words: do | n't.
    case clitics
    /// Conjunctions and prepositions written together with a word are words: و | الحكومة.
    case proclitics
    /// Words are found among Han characters.
    case han
    /// Names mostly follow an abbreviation in capitals.
    case names
    /// Names mostly follow an abbreviation in Latin capitals.
    case latinNames = "latin-names"
}
