import HexaplaCore
import HexaplaLanguage
import HexaplaRun
import HexaplaSystem
import HexaplaTools

extension Hexapla {
    /// Aligns a version with its English text.
    ///
    /// - Parameters:
    ///   - english: The English text; paragraphs are told apart as in a file.
    ///   - version: The same text in another language.
    ///   - language: The language of the version, such as `ar` or `zh-Hant`; found by itself when it is not given.
    /// - Returns: The beads with both texts.
    /// - Throws: `HexaplaError` with the code `input` when a text is empty or cannot be used, `language` when the language
    ///   is not known, cannot be found or is not aligned to English.
    public func align(_ english: String, _ version: String, language: String? = nil) throws(HexaplaError) -> Bitext {
        try align(
            GivenText(name: "English text", bytes: Array(english.utf8)),
            GivenText(name: "version", bytes: Array(version.utf8)), language)
    }

    /// Aligns the file of a version with the English file: plain text in any encoding, a web page, DOCX, ODT.
    ///
    /// - Parameters:
    ///   - english: The path of the English file.
    ///   - version: The path of the file in another language.
    ///   - language: The language of the version, such as `ar` or `zh-Hant`; found by itself when it is not given.
    /// - Returns: The beads with both texts.
    /// - Throws: `HexaplaError` with the code `input` when a file cannot be read or used, `language` when the language is
    ///   not known, cannot be found or is not aligned to English.
    public func align(
        file english: String, with version: String, language: String? = nil
    ) throws(HexaplaError) -> Bitext {
        let texts: [GivenText]
        do throws(PipelineError) {
            texts = [try GivenText(file: english), try GivenText(file: version)]
        } catch {
            throw HexaplaError(error, in: .input)
        }
        return try align(texts[0], texts[1], language)
    }

    private func align(
        _ english: GivenText, _ version: GivenText, _ spelling: String?
    ) throws(HexaplaError) -> Bitext {
        let language: LanguageTag? = if let spelling { try self.language(spelling) } else { nil }
        do throws(PipelineError) {
            let tool = SingleDocument(resources: resources, stages: stages)
            return Bitext(try PairAligner.align(english, version, language: language, article: "text", tool))
        } catch {
            // A version whose language is not given, and found to be none that is aligned, is the only bad usage here.
            guard case .usage = error.kind else { throw HexaplaError(error, in: .input) }
            throw HexaplaError(
                .language, version.name,
                "Its language was not given and is not found to be one of \(resources.languages.servedCodes).")
        }
    }
}
