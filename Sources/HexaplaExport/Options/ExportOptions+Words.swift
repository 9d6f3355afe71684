import HexaplaCore
package import HexaplaSystem

/// The values of options as they are written on the command line.
extension ExportOptions {
    /// Takes the formats.
    package mutating func take(formats words: [String], flag: String) throws(PipelineError) {
        var chosen: Set<ExportFormat> = []
        for word in words {
            guard let format = ExportFormat(rawValue: word.lowercased()) else {
                let hint = NearestNames.hint(for: word.lowercased(), among: ExportFormat.allCases.map(\.rawValue))
                throw PipelineError(.usage, flag, "'\(word)' is no format (\(hint)).")
            }
            chosen.insert(format)
        }
        guard !chosen.isEmpty else {
            let names = ListFormat.or(ExportFormat.allCases.map(\.rawValue))
            throw PipelineError(.usage, flag, "Name at least one format: \(names).")
        }
        formats = ExportFormat.allCases.filter(chosen.contains)
    }

    /// Takes codes, written `en=en-US`.
    package mutating func take(codes words: [String]) throws(PipelineError) {
        for word in words {
            let sides = word.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard sides.count == 2, let language = LanguageTag(sides[0]), Self.isCode(sides[1]) else {
                throw PipelineError(.usage, "--codes", "'\(word)' is not written language=code, such as en=en-US.")
            }
            if codes[language.base] != nil {
                throw PipelineError(.usage, "--codes", "'\(language.base)' is given two codes; give it one.")
            }
            if let other = codes.first(where: { $0.value == sides[1] && $0.key != language.base })?.key {
                throw PipelineError(.usage, "--codes", "'\(sides[1])' would stand for both \(other) and \(language).")
            }
            codes[language.base] = sides[1]
        }
    }

    /// Takes pairs without English, written `ar-fr`.
    package mutating func take(via words: [String]) throws(PipelineError) {
        for word in words {
            let sides = word.split(separator: "-", omittingEmptySubsequences: false).map { LanguageTag(String($0)) }
            guard sides.count == 2, let source = sides[0], let target = sides[1] else {
                throw PipelineError(.usage, "--via", "'\(word)' is not written language-language, such as ar-fr.")
            }
            guard source.base != target.base, source.base != .english, target.base != .english else {
                throw PipelineError(
                    .usage, "--via",
                    "'\(word)' must name two languages besides English; pairs with it are exported anyway.")
            }
            let pair = LanguagePair(source, target)
            if via.contains(LanguagePair(target, source)) {
                throw PipelineError(
                    .usage, "--via", "'\(word)' is a pair that is named the other way round already; name it once.")
            }
            if !via.contains(pair) { via.append(pair) }
        }
    }

    /// Whether a text can stand for a language in files and in their names: letters and digits, with `-` and `_` between.
    private static func isCode(_ text: String) -> Bool {
        let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x5F }
        return text.utf8.count <= 35
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy {
                        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                    }
            }
    }
}
