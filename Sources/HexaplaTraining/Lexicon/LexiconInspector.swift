import HexaplaCore
import HexaplaLanguage
import HexaplaLexicon
import HexaplaNormalize
import HexaplaRun
import HexaplaSegment
package import HexaplaSystem

/// Tells what a lexicon is made of and how it translates single words.
package struct LexiconInspector: Sendable {
    private let lexicon: Lexicon

    /// Opens a lexicon.
    ///
    /// - Parameter path: The file.
    /// - Throws: `PipelineError` when it cannot be used.
    package init(path: String) throws(PipelineError) {
        do {
            lexicon = try Lexicon(path: path)
        } catch {
            throw PipelineError(.usage, path, "\(error)")
        }
    }

    /// The lexicon's description: languages, sizes, sources with licences and credits, digest.
    ///
    /// - Returns: Lines of text.
    package func description() -> String {
        var lines = [
            "languages \(LanguageSet.usualCanonical)-\(lexicon.language)", "normal forms version \(WordForms.version)",
            "sha256 \(SHA256.text(of: lexicon.digest))", "command \(lexicon.info.command)",
            "\(LanguageSet.usualCanonical): \(lexicon.wordCount(.canonical)) words, \(lexicon.entryCount(.canonical)) translations",
            "\(lexicon.language): \(lexicon.wordCount(.target)) words, \(lexicon.entryCount(.target)) translations",
        ]
        for source in lexicon.info.sources {
            lines.append("source \(source.name): \(source.pairs) pairs, \(source.licence), \(source.credit)")
        }
        for (file, digest) in lexicon.info.files.sorted(by: { $0.key < $1.key }) {
            lines.append("file \(file) \(digest)")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The translations of a word, looked up on both sides.
    ///
    /// - Parameter word: A word of either language as people write it.
    /// - Returns: Lines of text: side, normal form, translations with their probabilities.
    /// - Throws: `PipelineError` when the word cannot be folded.
    package func translations(of word: String) throws(PipelineError) -> String {
        var lines: [String] = []
        for (side, language) in [(LexiconSide.canonical, LanguageSet.usualCanonical), (.target, lexicon.language)] {
            for form in try forms(of: word, language) { lines += line(form, side, language) }
        }
        return (lines.isEmpty ? ["\(word): not known"] : lines).map { $0 + "\n" }.joined()
    }

    private func forms(of word: String, _ language: LanguageTag) throws(PipelineError) -> [[UInt8]] {
        let folded: String
        do {
            folded = try NormalizeStage.normalize(word, language: language, layer: .folded)
        } catch {
            throw PipelineError(.input, word, "The word cannot be folded: \(error)")
        }
        var forms: [[UInt8]] = []
        var maker = WordForms(language)
        let kind: TokenKind = (0xE3...0xE9).contains(folded.utf8.first ?? 0) ? .han : .word
        maker.forEach(of: Array(folded.utf8)[...], kind: kind) { forms.append(Array($0)) }
        return forms
    }

    private func line(_ form: [UInt8], _ side: LexiconSide, _ language: LanguageTag) -> [String] {
        var translations: [(word: Int, steps: UInt8)] = []
        let text = lexicon.withTable(side) { table -> String? in
            guard let word = table.word(FormKey(form: form[...])) else { return nil }
            table.forEachEntry(of: word) { translations.append(($0.word, $0.steps)) }
            return table.text(word)
        }
        guard let text else { return [] }
        let words = lexicon.withTable(side.other) { other in
            translations.map { entry in
                "\(other.text(entry.word)) \(FixedDecimal.text(Double(LexiconScale.probability(entry.steps)), places: 2))"
            }
        }
        return ["\(language) \(text): \(words.joined(separator: ", "))"]
    }
}
