public import HexaplaCore
extension LanguageDetector {
    public func debugScores(_ utf8: [UInt8]) -> (script: Int, best: LanguageTag, margin: Double, other: LanguageTag, all: [Double]) {
        let t = TextTally(utf8.span, 0..<utf8.count, profile: profile)
        guard let m = profile.model(of: t.script) else { return (Int(t.script.rawValue), detect(utf8).tag, 0, .undetermined, []) }
        let s = Decision(profile: profile).scores(t, m)
        let six = m.outputs.indices.filter { m.outputs[$0].isOneOfTheSix }.max { s[$0] < s[$1] }!
        let oth = m.outputs.indices.filter { !m.outputs[$0].isOneOfTheSix }.max { s[$0] < s[$1] }!
        return (Int(t.script.rawValue), m.outputs[six].tag, s[six] - s[oth], m.outputs[oth].tag, s)
    }
}
