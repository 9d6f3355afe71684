import HexaplaCore

/// Makes a language profile from sentences whose language is known.
///
/// Deterministic: the same classes, options and samples in the same order give the same bytes. A sentence in every
/// `TrainingOptions.holdOut` is kept from training; it serves the calibration and the report.
package struct LanguageProfileTrainer: Sendable {
    private struct Place {
        let corpus: Int
        let label: Int
    }

    private let classes: TrainingClasses
    private let options: TrainingOptions
    private let codes = ["Latn", "Cyrl", "Arab"]
    private let characters: [CharacterEntry]
    private let characterBits: [UInt32]
    private var places: [String: [Place]] = [:]
    private var corpora: [TrainingCorpus] = []
    private var ordinals: [String: Int] = [:]
    private var seen: Set<UInt64> = []
    private var han: [String: [[UInt8]]] = [:]
    private var hanLabels: [String: String] = [:]
    private var heldOut: [(label: String, text: [UInt8])] = []

    /// Prepares a training.
    ///
    /// - Parameters:
    ///   - classes: What the labels stand for.
    ///   - options: How to train.
    /// - Throws: `ProfileError.classes` when a script has more outputs than a row holds.
    package init(classes: TrainingClasses, options: TrainingOptions = TrainingOptions()) throws(ProfileError) {
        self.classes = classes
        self.options = options
        characters = CharacterTableBuilder().build()
        characterBits = characters.map(\.bits)
        for code in codes {
            let outputs = classes.outputs(of: code)
            guard outputs.count <= ScriptModel.lanes, let script = Script(modelCode: code) else {
                throw .classes(line: 0, reason: "'\(code)' has more than \(ScriptModel.lanes) outputs.")
            }
            let corpus = TrainingCorpus(script: script, outputs: outputs)
            for (index, label) in corpus.labels.enumerated() {
                places[label.name, default: []].append(Place(corpus: corpora.count, label: index))
            }
            corpora.append(corpus)
        }
        for code in ["Hans", "Hant", "Hani"] {
            for label in classes.outputs(of: code).flatMap(\.labels) { hanLabels[label.name] = code }
        }
    }

    /// Adds a sample; a label that the classes do not name, and a sentence given before, are passed over.
    ///
    /// - Parameter sample: The sample.
    package mutating func add(_ sample: TrainingSample) {
        let utf8 = Array(sample.text.utf8)
        let isHeldOut = isHeldOut(sample, utf8)
        guard seen.insert(Self.hash(utf8, sample.label + "\t" + sample.source)).inserted else { return }
        if let code = hanLabels[sample.label], !isHeldOut { han[code, default: []].append(utf8) }
        guard places[sample.label] != nil || hanLabels[sample.label] != nil else { return }
        if isHeldOut { heldOut.append((sample.label, utf8)) }
        for place in places[sample.label] ?? [] {
            corpora[place.corpus].add(
                utf8, label: place.label, source: sample.source, weight: options.sourceWeights[sample.source] ?? 1,
                isHeldOut: isHeldOut, characters: characterBits)
        }
    }

    /// Whether a sample is kept from training: by its place in an aligned collection, otherwise by its text, so that
    /// a sentence that stands in two collections is held out of both.
    private mutating func isHeldOut(_ sample: TrainingSample, _ utf8: [UInt8]) -> Bool {
        guard options.holdOut > 0 else { return false }
        guard options.alignedSources.contains(sample.source) else {
            return Self.hash(utf8, "") % UInt64(options.holdOut) == 0
        }
        let key = sample.label + "\t" + sample.source
        let ordinal = ordinals[key, default: 0]
        ordinals[key] = ordinal + 1
        return ordinal % options.holdOut == options.holdOut - 1
    }

    private static func hash(_ utf8: [UInt8], _ prefix: String) -> UInt64 {
        var hash = FNV1a()
        hash.add(contentsOf: prefix.utf8)
        hash.add(contentsOf: utf8)
        return hash.value ^ hash.value >> 32
    }

    /// Trains on the samples added so far.
    ///
    /// - Parameter progress: Called now and then with the script whose model is trained, the steps done and all steps.
    /// - Returns: The content of a profile file, and what it makes of the sentences held out.
    /// - Throws: `ProfileError.noSamples` when a model's output has no sample at all.
    package func train(
        progress: (_ script: String, _ step: Int, _ steps: Int) -> Void = { _, _, _ in }
    ) throws(ProfileError) -> (bytes: [UInt8], report: TrainingReport) {
        var report = TrainingReport()
        var models: [(model: ScriptModel, rows: [Int8])] = []
        for (code, corpus) in zip(codes, corpora) where !corpus.labels.isEmpty {
            let outputs = classes.outputs(of: code)
            try check(corpus, outputs)
            let trainer = ScriptTrainer(code: code, corpus: corpus, outputs: outputs, options: options)
            let (model, rows, brier) = trainer.train { progress(code, $0, $1) }
            report.brierScores[code] = brier
            models.append((model, rows))
        }
        let bytes = ProfileWriter.write(characters: weightedCharacters(), models: models)
        report.lines = lines(LanguageDetector(profile: try LanguageProfile(bytes: bytes)))
        return (bytes, report)
    }

    private func check(_ corpus: TrainingCorpus, _ outputs: [TrainingClasses.Output]) throws(ProfileError) {
        for (index, output) in outputs.enumerated() {
            let hasText = corpus.labels.contains { label in
                label.output == index && label.groups.contains { !$0.training.isEmpty }
            }
            guard hasText else { throw .noSamples(output.labels.first?.name ?? output.tag.code) }
        }
    }

    private func weightedCharacters() -> [CharacterEntry] {
        let weights = HanWeights.learn(
            simplifiedTexts: han["Hans"] ?? [], traditionalTexts: han["Hant"] ?? [], otherTexts: han["Hani"] ?? [])
        return zip(characters, weights).map { entry, weight in
            guard entry.script == .han else { return entry }
            return CharacterEntry(script: .han, folded: UInt16(bitPattern: Int16(weight)))
        }
    }

    private func lines(_ detector: LanguageDetector) -> [TrainingReport.Line] {
        var guesses: [String: [LanguageTag]] = [:]
        for (label, text) in heldOut { guesses[label, default: []].append(detector.detect(text).tag) }
        return classes.outputs.flatMap { output in
            output.labels.compactMap { label in
                guesses[label.name].map { Self.line(label.name, output.tag, $0) }
            }
        }
    }

    private static func line(_ label: String, _ tag: LanguageTag, _ guesses: [LanguageTag]) -> TrainingReport.Line {
        TrainingReport.Line(
            label: label, language: tag, sentences: guesses.count, right: guesses.count { $0.base == tag.base },
            takenForSix: guesses.count {
                ProfileFormat.targets.contains($0.base.code) && $0.base != tag.base
            })
    }
}
