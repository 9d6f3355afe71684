/// Trains the model of one script.
struct ScriptTrainer {
    let code: String
    let corpus: TrainingCorpus
    let outputs: [TrainingClasses.Output]
    let options: TrainingOptions
    private static let reportEvery = 50_000

    /// Trains, quantizes and calibrates.
    ///
    /// - Parameter progress: Called every `reportEvery` steps with the steps done and all steps.
    /// - Returns: The model, its rows, and the Brier score of the calibration.
    func train(progress: (Int, Int) -> Void = { _, _ in }) -> (model: ScriptModel, rows: [Int8], brier: Double) {
        let rowBits = options.rowBits[code] ?? 16
        var table = SoftmaxTable(rowBits: rowBits, outputCount: outputs.count)
        var drawer = SampleDrawer(
            corpus, names: names, foreignNames: corpus.capitalizedWords(sources: options.alignedSources),
            options: options, part: .training)
        var features: [UInt32] = []
        let steps = drawer.isEmpty ? 0 : options.steps[code] ?? 0
        for step in 0..<steps {
            if step % Self.reportEvery == 0 { progress(step, steps) }
            let target = drawer.draw()
            collect(drawer.words, table, into: &features)
            let rate = options.rate * Double(steps - step) / Double(steps)
            table.learn(features, target: target, rate: Float(rate))
        }
        let (rows, scale) = table.quantized()
        let (calibration, brier) = CalibrationFitter.fit(heldOutPieces(table, rows, scale))
        let model = ScriptModel(
            script: corpus.script, rowBits: rowBits,
            outputs: outputs.map { ScriptModel.Output(tag: $0.tag, threshold: $0.threshold) }, scale: scale,
            calibration: calibration)
        return (model, rows, brier)
    }

    private var names: [Int] {
        let count = code == "Latn" ? 15 : 5
        return corpus.sharedNames(sources: options.alignedSources, labelCount: count)
    }

    private func collect(_ words: [Int], _ table: SoftmaxTable, into rows: inout [UInt32]) {
        rows.removeAll(keepingCapacity: true)
        var previous: UInt64 = 0
        var letters = [UInt16](repeating: 0, count: WordScanner.maximumLetters + 2)
        for index in words {
            let word = corpus.words[index]
            let length = Int(word.length)
            letters[0] = word.isCapital ? WordScanner.capitalStart : WordScanner.lowerStart
            for place in 0..<length { letters[place + 1] = corpus.letters[Int(word.start) + place] }
            letters[length + 1] = WordScanner.end
            previous = WordFeatures.forEach(
                word: letters.span, length: length, rareLetters: word.rareLetters, previous: previous
            ) { rows.append(table.row($0)) }
        }
    }

    private func heldOutPieces(_ table: SoftmaxTable, _ rows: [Int8], _ scale: Double) -> [CalibrationFitter.Piece] {
        var drawer = SampleDrawer(corpus, options: options, part: .heldOut)
        guard !drawer.isEmpty else { return [] }
        var features: [UInt32] = []
        return (0..<options.calibrationPieces).map { _ in
            let target = drawer.draw()
            collect(drawer.words, table, into: &features)
            var sums = [Int](repeating: 0, count: outputs.count)
            for feature in features {
                for output in sums.indices { sums[output] += Int(rows[Int(feature) * ScriptModel.lanes + output]) }
            }
            return CalibrationFitter.Piece(
                scores: sums.map { Double($0) * scale }, target: target, words: drawer.words.count)
        }
    }
}
