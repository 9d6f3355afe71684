package import HexaplaCore
package import HexaplaSystem

/// Two languages neither of which is English, paired through it.
package struct LanguagePair: Sendable, Hashable {
    /// The language on the left.
    package let source: LanguageTag
    /// The language on the right.
    package let target: LanguageTag

    package init(_ source: LanguageTag, _ target: LanguageTag) {
        self.source = source.base
        self.target = target.base
    }
}

/// Which copies of a pair are left out.
package enum CopyChoice: String, Sendable, Hashable, Codable, CaseIterable {
    /// None.
    case none
    /// Those with the same texts in all languages; the one with the best score stays.
    case exact
    /// Also those that differ in case, accents, marks and spaces only.
    case near
}

/// What a file of a format that can be divided holds.
package enum ExportPart: String, Sendable, Hashable, Codable, CaseIterable {
    /// The whole corpus.
    case corpus
    /// One document.
    case document
}

/// What is exported, and how.
package struct ExportOptions: Sendable, Hashable {
    /// The formats, in the order of the cases.
    package var formats: [ExportFormat] = []
    /// The versions; all of the run when `nil`.
    package var languages: [LanguageTag]?
    /// The levels; that of the sentences where there are beads of it when `nil`.
    package var levels: [AlignmentLevel]?
    /// Pairs with a lower probability are left out.
    package var minScore: Double?
    /// Whether text of the page is exported too.
    package var includesFurniture = false
    /// What is written for a language, by its tag without script.
    package var codes: [LanguageTag: String] = [:]
    /// Whether formats that can hold all languages are written as a file a pair.
    package var pairs = false
    /// Pairs without English.
    package var via: [LanguagePair] = []
    /// Whether only the smallest groups that have all languages are exported.
    package var complete = false
    /// Which copies are left out.
    package var copies = CopyChoice.none
    /// What a file holds; the usual of each format when `nil`.
    package var part: ExportPart?

    /// Creates the defaults.
    package init() {}

    /// The options that are set and that not every format obeys.
    private var set: [ExportOption] {
        var set: [ExportOption] = []
        if !via.isEmpty { set.append(.via) }
        if complete { set.append(.complete) }
        if copies != .none { set.append(.dedupe) }
        if !codes.isEmpty { set.append(.codes) }
        if pairs { set.append(.pairs) }
        if includesFurniture { set.append(.includeFurniture) }
        if let part { set.append(part == .document ? .byDocument : .byCorpus) }
        return set
    }

    /// Refuses options that a format cannot obey.
    ///
    /// - Throws: `PipelineError` naming the option and the format.
    package func check() throws(PipelineError) {
        for option in set {
            for format in formats {
                guard let objection = format.objection(to: option) else { continue }
                throw PipelineError(
                    .usage, option.rawValue,
                    "The format '\(format.rawValue)' cannot obey it: \(objection). Leave the option out, or export this"
                        + " format by itself.")
            }
        }
    }
}
