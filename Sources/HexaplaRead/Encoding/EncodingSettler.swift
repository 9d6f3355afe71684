import HexaplaCore

/// Weighs what a file declares of its encoding against what its bytes say.
///
/// A byte-order mark is believed before anything. Bytes that are UTF-8 beyond chance are UTF-8. Otherwise a declaration
/// is believed when reading the bytes as it says costs at most 10 nats more, or 3 % more, than their best reading; by
/// such little, neighbours such as windows-1252 and ISO-8859-15 differ, not two alphabets. In plain ASCII all
/// declarations agree. What is not believed is a contradiction and becomes a finding.
struct EncodingSettler {
    /// An encoding and what speaks against it.
    struct Settled {
        let encoding: TextEncoding
        let scheme: NamedScheme
        /// The length of the byte-order mark.
        let mark: Int
        /// The declaration that was not believed.
        let contradiction: EncodingDeclaration?
    }

    let detector: EncodingDetector
    private static let leastAllowance = 10 * EncodingModel.costsPerNat
    private static let allowancePercent = 3

    /// Settles the encoding of a file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - census: Its bytes, counted.
    /// - Returns: The encoding; never without one.
    func settle(_ bytes: [UInt8], census: ByteCensus) -> Settled {
        let declaration = EncodingDeclaration(bytes)
        if let mark = ByteOrderMark(bytes) {
            let agrees = declaration.map { Self.agrees($0, with: mark.scheme) } ?? true
            let encoding = TextEncoding(
                name: mark.scheme.name, confidence: 1, source: .byteOrderMark, declared: declaration?.label,
                detected: declaration.map { _ in mark.scheme.name })
            return Settled(
                encoding: encoding, scheme: mark.scheme, mark: mark.length,
                contradiction: agrees ? nil : declaration)
        }
        let found = detector.detect(bytes, census: census)
        let scheme = detector.scheme(named: found.name) ?? .utf8
        guard let declaration else {
            return Settled(encoding: found, scheme: scheme, mark: 0, contradiction: nil)
        }
        return weigh(declaration, found, scheme, bytes, census)
    }

    private func weigh(
        _ declaration: EncodingDeclaration, _ found: TextEncoding, _ scheme: NamedScheme, _ bytes: [UInt8],
        _ census: ByteCensus
    ) -> Settled {
        let isPlain = census.leads == 0 && census.continuations == 0 && census.nuls == 0
        let agrees = Self.agrees(declaration, with: scheme) || isPlain && declaration.scheme != nil && scheme == .utf8
        if agrees {
            let isSure = found.source == .valid
            let encoding = TextEncoding(
                name: found.name, confidence: max(found.confidence, 0.98), source: isSure ? .valid : .declared,
                declared: declaration.label, detected: found.name)
            return Settled(encoding: encoding, scheme: scheme, mark: 0, contradiction: nil)
        }
        if let declared = declaration.scheme, !isPlain, found.source != .valid, isLikely(declared, scheme, bytes) {
            let encoding = TextEncoding(
                name: declared.name, confidence: 0.9, source: .declared, declared: declaration.label,
                detected: found.name)
            return Settled(encoding: encoding, scheme: declared, mark: 0, contradiction: nil)
        }
        let encoding = TextEncoding(
            name: found.name, confidence: found.confidence, source: found.source, declared: declaration.label,
            detected: found.name)
        return Settled(encoding: encoding, scheme: scheme, mark: 0, contradiction: declaration)
    }

    /// Whether a reading is hardly less likely than the best one.
    private func isLikely(_ declared: NamedScheme, _ best: NamedScheme, _ bytes: [UInt8]) -> Bool {
        let reader = EncodingReader(model: detector.model, bytes: bytes, pieces: EncodingSample(bytes).pieces)
        guard let cost = reader.cost(of: declared.scheme), let least = reader.cost(of: best.scheme) else {
            return false
        }
        return cost <= least + max(Self.leastAllowance, least * Self.allowancePercent / 100)
    }

    private static func agrees(_ declaration: EncodingDeclaration, with scheme: NamedScheme) -> Bool {
        declaration.scheme == scheme || NamedScheme.orders(declaration.label).contains(scheme)
    }
}
