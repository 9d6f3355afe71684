import HexaplaCore

/// Decides on a language from what a pass over a text gave.
struct Decision {
    let profile: LanguageProfile

    /// The language of an open set: a target of the profile, a language known by name, or `und`.
    func openGuess(_ tally: borrowing TextTally) -> LanguageGuess {
        let script = tally.script
        switch script {
        case .none: return .unknown
        case .han: return han(tally)
        case .latin, .cyrillic, .arabic:
            guard let model = profile.model(of: script) else { return .unknown }
            return open(scores(tally, model), model, words: tally.words[TextTally.slot(script)])
        default: return byScript(script, tally)
        }
    }

    /// The best of the six that are written in the text's script; `und` when there is none.
    func closedGuess(_ tally: borrowing TextTally) -> LanguageGuess {
        let script = tally.script
        if script == .han { return han(tally) }
        guard let model = profile.model(of: script) else { return .unknown }
        let six = model.outputs.indices.filter { model.outputs[$0].isTarget }
        let all = scores(tally, model)
        let probabilities = model.calibration.probabilities(
            six.map { all[$0] }, words: tally.words[TextTally.slot(script)])
        guard let best = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }) else {
            return .unknown
        }
        return LanguageGuess(tag: model.outputs[six[best]].tag, confidence: probabilities[best])
    }

    /// The log-odds of a model's outputs.
    func scores(_ tally: borrowing TextTally, _ model: ScriptModel) -> [Double] {
        let sums = tally.sums[TextTally.slot(model.script)]
        return model.outputs.indices.map { Double(sums[$0]) * model.scale }
    }

    private func open(_ scores: [Double], _ model: ScriptModel, words: Int) -> LanguageGuess {
        let outputs = model.outputs
        let six = Self.best(outputs.indices.lazy.filter { outputs[$0].isTarget }) { scores[$0] }
        let other = Self.best(outputs.indices.lazy.filter { !outputs[$0].isTarget }) {
            scores[$0] - outputs[$0].threshold
        }
        let probabilities = model.calibration.probabilities(scores, words: words)
        guard let six else { return guess(other?.output, model, probabilities) }
        let isAccepted = other.map { six.score - $0.score > outputs[six.output].threshold } ?? true
        return guess(isAccepted ? six.output : other?.output, model, probabilities)
    }

    private func guess(_ output: Int?, _ model: ScriptModel, _ probabilities: [Double]) -> LanguageGuess {
        guard let output else { return .unknown }
        let tag = model.outputs[output].tag
        let confidence = model.outputs.indices.reduce(0) {
            $0 + (model.outputs[$1].tag == tag ? probabilities[$1] : 0)
        }
        return LanguageGuess(tag: tag, confidence: min(1, confidence))
    }

    /// The first output with the highest score.
    private static func best(
        _ outputs: some Sequence<Int>, score: (Int) -> Double
    ) -> (output: Int, score: Double)? {
        var best: (output: Int, score: Double)?
        for output in outputs {
            let score = score(output)
            if score > best?.score ?? -.infinity { best = (output, score) }
        }
        return best
    }

    /// Chinese; which script is told by the characters that only one of the two has.
    private func han(_ tally: borrowing TextTally) -> LanguageGuess {
        let weight = tally.hanWeight
        let tag: LanguageTag = weight > 0 ? .traditionalChinese : weight < 0 ? .simplifiedChinese : .chinese
        return LanguageGuess(tag: tag, confidence: Self.share(tally, .han))
    }

    private func byScript(_ script: Script, _ tally: borrowing TextTally) -> LanguageGuess {
        let tag = script.onlyLanguage
        return LanguageGuess(tag: tag, confidence: tag == .undetermined ? 0 : Self.share(tally, script))
    }

    /// The share of a script in the letters, a Latin one counting a fifth, less a little for very short texts.
    private static func share(_ tally: borrowing TextTally, _ script: Script) -> Double {
        var own = Double(tally.letterCount(script))
        if script == .kana { own += Double(tally.letterCount(.han)) }
        let latin = script == .latin ? 0 : Double(tally.letterCount(.latin))
        let all = Double(tally.letterCount) - latin * 0.8
        return own / max(all, own) * (1 - 0.5 / (own + 1))
    }
}
