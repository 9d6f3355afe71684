package import HexaplaCore
import HexaplaRecord
package import HexaplaTesting
import HexaplaTools

/// Articles of everyday words among words that no lexicon knows, with sentences left out, so that lengths alone
/// mislead; the same seed gives the same text.
package struct InventedCorpus {
    /// The beads of a version: English and other sentence.
    package typealias Gold = [DocumentID: Set<[Int]>]

    private var state: UInt64
    package private(set) var gold: Gold = [:]

    package init(seed: UInt64 = 7) {
        state = seed
    }

    private mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    /// Words that every lexicon knows, in the order en, ar, es, ru, fr, zh.
    private static let common: [[String]] = [
        ["water", "ماء", "agua", "вода", "eau", "水"], ["house", "بيت", "casa", "дом", "maison", "房子"],
        ["man", "رجل", "hombre", "мужчина", "homme", "男人"], ["city", "مدينة", "ciudad", "город", "ville", "城市"],
        ["book", "كتاب", "libro", "книга", "livre", "书"], ["time", "وقت", "tiempo", "время", "temps", "时间"],
    ]
    private static let syllables: [LanguageTag: [String]] = [
        .english: ["ba", "do", "ki", "lu", "me", "no", "ra", "su", "ti", "ve"],
        .arabic: ["شا", "قو", "هي", "ذو", "غا", "صو", "طي", "خا", "ضو", "عي"],
        .spanish: ["cho", "zu", "gri", "pel", "fa", "jo", "que", "li", "tro", "nu"],
        .russian: ["жу", "щи", "фо", "ца", "хе", "вы", "пя", "зы", "гю", "де"],
        .french: ["gue", "pli", "zou", "cha", "fre", "jo", "vin", "tu", "bor", "lai"],
    ]
    /// One character is one word, for words of several would be cut at random.
    private static let characters = Array(
        "橘樱鲸鹤锤镰篱苔鳞霜蚌蜥蝎螂蟋鸠鹦鹉鹭鸢雉豚貂獾麝犀蚕蛾蛹茧芦苇荻蒲蓼薇蕨菱藕茭榆槐榕柘楠樟桦柞枫桉砚墨笺篆篦笛箫笙箜篌")

    /// The invented word of a number; neighbours in one language are strangers in another.
    private static func word(_ number: Int, _ language: LanguageTag) -> String {
        guard let parts = syllables[language] else { return String(characters[number % characters.count]) }
        let column = LanguageTag.six.firstIndex(of: language) ?? 0
        let mixed = (number * (7 + 2 * column) + 13 * column) % 100
        return parts[mixed / 10] + parts[(mixed + column) % 10] + parts[(mixed / 10 + column) % 10]
    }

    private static func sentence(_ words: [Int], _ language: LanguageTag) -> String {
        let column = LanguageTag.six.firstIndex(of: language) ?? 0
        let text = words.map { $0 < common.count ? common[$0][column] : word($0 - common.count, language) }
        return text.joined(separator: language == .chinese ? "" : " ") + (language == .chinese ? "。" : ".")
    }

    /// Writes articles `a0`, `a1` … in English and some languages, one sentence a line.
    package mutating func write(
        _ articles: Range<Int>, sentences: Int, _ languages: [LanguageTag], to folder: TemporaryFolder
    ) throws {
        for article in articles {
            let texts = (0..<sentences).map { _ in
                (0..<6 + next(below: 2)).map { $0 == 0 ? next(below: 6) : 6 + next(below: 60) }
            }
            try folder.write(
                texts.map { Self.sentence($0, .english) + "\n" }.joined(), to: "corpus/a\(article)/en.txt")
            for language in languages {
                var lines: [String] = []
                var beads: Set<[Int]> = []
                for (number, words) in texts.enumerated() where next(below: 5) > 0 {
                    if next(below: 6) == 0 {
                        lines.append(Self.sentence((0..<6).map { _ in 6 + next(below: 60) }, language))
                    }
                    beads.insert([number, lines.count])
                    lines.append(Self.sentence(words.reversed(), language))
                }
                try folder.write(lines.map { $0 + "\n" }.joined(), to: "corpus/a\(article)/\(language).txt")
                gold[DocumentID(article: "a\(article)", language: language)] = beads
            }
        }
    }

    /// The share of right beads among those found and those to be found, by language.
    package func score(_ output: String) throws -> [LanguageTag: Double] {
        let run = try FinishedRun(output)
        var score: [LanguageTag: Double] = [:]
        for language in run.languages(in: "alignments") {
            var (right, found) = (0, 0)
            try run.forEach(BeadLine.self, in: OutputNames.alignments(language)) { bead in
                guard bead.level == .sentence, !bead.source.isEmpty, !bead.target.isEmpty else { return }
                found += 1
                let beads = gold[DocumentID(article: bead.doc, language: language)] ?? []
                if bead.source.count == 1, bead.target.count == 1, beads.contains(bead.source + bead.target) {
                    right += 1
                }
            }
            let all = gold.filter { $0.key.language == language }.reduce(0) { $0 + $1.value.count }
            score[language] = 2 * Double(right) / Double(max(1, found + all))
        }
        return score
    }
}
