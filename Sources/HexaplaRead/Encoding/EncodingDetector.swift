package import HexaplaCore
import HexaplaICU

/// Finds the encoding of a file: byte-order mark, strict UTF-8, what the text declares, otherwise the likeliest reading.
///
/// Without a mark, bytes that are valid UTF-8 and hold no NUL are UTF-8 (chance hardly makes four valid sequences;
/// with fewer the reading must also be likely), also when the file was cut inside a sequence at either end. All else is
/// read in each candidate encoding, and a model of text in the six languages says how likely each reading is. Letters
/// of two scripts in a word, capitals inside words, controls, box drawing and private-use signs are unlikely by the
/// counts themselves; no rule names them. A declaration in HTML or XML is believed when the bytes do not contradict
/// it: when reading them so is hardly less likely than the best reading (`EncodingSettler`).
package struct EncodingDetector: Sendable {
    struct Candidate: Sendable {
        let scheme: NamedScheme
        let prior: Int
    }

    /// From how many sequences on valid UTF-8 is no chance.
    private static let fewSequences = 4
    let model: EncodingModel
    private let candidates: [Candidate]

    /// Creates a detector.
    ///
    /// - Parameter model: Statistics of text, from `Resources/encodings`.
    package init(model: EncodingModel) {
        self.model = model
        candidates = Self.codePages.compactMap { name, prior in
            NamedScheme(codePage: name).map { Candidate(scheme: $0, prior: prior) }
        }
    }

    /// Code pages in use for the six languages with what each costs beforehand, in fifths of a nat.
    ///
    /// ISO-8859-1 is not among them: windows-1252 contains it, its control codes aside. So do GB18030 GBK and GB 2312,
    /// and KOI8-U KOI8-R but for eight signs. IBM864 is left out: it has the letters of ISO-8859-6 in the same places,
    /// in the shapes they are printed in.
    private static let codePages: [(String, Int)] = [
        ("windows-1252", 5), ("windows-1251", 6), ("windows-1256", 6), ("GB18030", 6), ("Big5", 8), ("KOI8-R", 8),
        ("IBM866", 8), ("ISO-8859-5", 9), ("ISO-8859-6", 9), ("KOI8-U", 12), ("ISO-8859-15", 12), ("Big5-HKSCS", 14),
        ("macintosh", 25), ("x-mac-cyrillic", 25), ("IBM850", 25), ("IBM720", 25), ("IBM855", 25), ("IBM437", 27),
        ("EUC-TW", 30),
    ]
    private static let unicode: [Candidate] = [
        Candidate(scheme: .utf8, prior: 0), Candidate(scheme: .utf16LE, prior: 6),
        Candidate(scheme: .utf16BE, prior: 8),
        Candidate(scheme: .utf32LE, prior: 10), Candidate(scheme: .utf32BE, prior: 10),
    ]

    /// Finds the encoding.
    ///
    /// - Parameter bytes: The whole file; an empty one is UTF-8. Long files are judged by samples, in linear time.
    /// - Returns: The encoding with how sure it is, and what the text declares.
    package func detect(_ bytes: [UInt8]) -> TextEncoding {
        EncodingSettler(detector: self).settle(bytes, census: ByteCensus(bytes)).encoding
    }

    /// Finds the encoding of a file without a byte-order mark by its bytes alone.
    func detect(_ bytes: [UInt8], census: ByteCensus) -> TextEncoding {
        let isValid = UTF8Bytes.isValid(bytes)
        if census.nuls == 0, census.leads == 0, census.continuations == 0 {
            let name = SevenBitGuess(model: model).scheme(of: bytes)?.name
            return TextEncoding(name: name ?? "UTF-8", confidence: 1, source: name == nil ? .valid : .detected)
        }
        if census.nuls == 0, census.leads >= Self.fewSequences {
            if isValid { return TextEncoding(name: "UTF-8", confidence: 1, source: .valid) }
            if UTF8Bytes.isCut(bytes) { return TextEncoding(name: "UTF-8", confidence: 0.999, source: .detected) }
        }
        return judge(bytes, Self.unicode + candidates, isValidUTF8: isValid)
    }

    /// Chooses among a few schemes.
    ///
    /// - Parameters:
    ///   - schemes: The schemes, the likelier ones first.
    ///   - bytes: The whole file, without a byte-order mark.
    /// - Returns: The one that reads best; the first when there is nothing to tell them apart.
    func choose(_ schemes: [NamedScheme], for bytes: [UInt8]) -> NamedScheme? {
        let found = judge(bytes, schemes.map { Candidate(scheme: $0, prior: 0) }, isValidUTF8: false)
        return schemes.first { $0.name == found.name }
    }

    /// The scheme a name given by `detect` stands for.
    func scheme(named name: String) -> NamedScheme? {
        (Self.unicode + candidates).first { $0.scheme.name == name }?.scheme
            ?? [.hz, .utf7].first { $0.name == name }
    }

    private func judge(_ bytes: [UInt8], _ candidates: [Candidate], isValidUTF8: Bool) -> TextEncoding {
        let sample = EncodingSample(bytes)
        let reader = EncodingReader(model: model, bytes: bytes, pieces: sample.pieces)
        let bonus = isValidUTF8 ? 15 * EncodingModel.costsPerNat : 0
        var results: [(scheme: NamedScheme, reading: Int, cost: Int)] = []
        var limit = Int.max
        for candidate in candidates {
            guard let reading = reader.cost(of: candidate.scheme.scheme, limit: limit) else { continue }
            let cost = reading + candidate.prior - (candidate.scheme == .utf8 ? bonus : 0)
            results.append((candidate.scheme, reading, cost))
            limit = min(limit, cost + Self.hopeless)
        }
        guard let best = results.min(by: { $0.cost < $1.cost }) else {
            return TextEncoding(name: "UTF-8", confidence: 0, source: .detected)
        }
        let next = results.filter { $0.reading != best.reading }.map(\.cost).min() ?? best.cost
        let isValid = isValidUTF8 && best.scheme == .utf8
        return TextEncoding(
            name: best.scheme.name, confidence: Self.confidence(margin: next - best.cost),
            source: isValid ? .valid : .detected)
    }

    /// How far behind the best a reading is given up: from there on the confidence is 1.
    private static let hopeless = 1200 * EncodingModel.costsPerNat

    /// How sure a choice is: one half without a margin, .95 at ten nats, three decimals.
    private static func confidence(margin: Int) -> Double {
        let nats = Double(max(margin, 0)) / Double(EncodingModel.costsPerNat)
        return (1000 * (1 - 0.5 / (1 + nats))).rounded() / 1000
    }
}
