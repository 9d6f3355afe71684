import HexaplaCore
package import HexaplaLanguage

/// Finds the English text of each text of one language by what they have in common.
///
/// Candidates come from an index over rare items, so that no text is compared with all others of a large corpus. Pairs
/// are taken one to one, the best first; a pair that is weak, or hardly better than its rivals, is left over. The
/// result does not depend on the order of the texts.
package struct ContentMatcher: Sendable {
    /// A text with the English text found for it.
    package struct Pair: Sendable, Hashable {
        /// The place of the English text.
        package let english: Int
        /// The place of the other text.
        package let version: Int
        /// What speaks for it.
        package let evidence: ContentEvidence
        /// The next best pair of either text that was still open.
        package let rival: Rival?
        /// Whether the pair is sure enough to be used.
        package let isSure: Bool
    }

    /// What a pair had to be better than.
    package struct Rival: Sendable, Hashable {
        /// The path of the other text.
        package let path: String
        /// What spoke for it.
        package let evidence: ContentEvidence
    }

    private struct Edge {
        let english: Int
        let version: Int
        let evidence: ContentEvidence
    }

    /// In a corpus of so many English texts all of them are candidates.
    private static let smallCorpus = 64
    /// Of more, the ones with the most in common.
    private static let mostCandidates = 24

    private let english: [ContentSignature]
    private let versions: [ContentSignature]
    private let comparison: ContentComparison
    private let least: Double

    /// Prepares the matching of one language; the texts are in the order of their paths.
    package init(english: [ContentSignature], versions: [ContentSignature], facts: LanguageFacts) {
        self.english = english
        self.versions = versions
        comparison = ContentComparison(
            canonical: ContentStatistics(english), versions: ContentStatistics(versions), ratio: facts.lengthRatio)
        least = facts.placingEvidence ?? Self.usualLeast
    }

    /// What score and lead must come to together where the language's folder does not say: languages that share words
    /// with English by chance need more.
    private static let usualLeast = 10.0
    private static let mostLead = 20.0

    /// The pairs, by place of the version; a version without any common item is in none.
    package func pairs() -> [Pair] {
        let edges = edges()
        var ofEnglish: [Int: [Edge]] = [:]
        var ofVersion: [Int: [Edge]] = [:]
        for edge in edges {
            ofEnglish[edge.english, default: []].append(edge)
            ofVersion[edge.version, default: []].append(edge)
        }
        var taken = (english: Set<Int>(), versions: Set<Int>())
        var pairs: [Pair] = []
        for edge in edges where !taken.english.contains(edge.english) && !taken.versions.contains(edge.version) {
            let other = ofEnglish[edge.english]?
                .first { $0.version != edge.version && !taken.versions.contains($0.version) }
            let another = ofVersion[edge.version]?
                .first { $0.english != edge.english && !taken.english.contains($0.english) }
            taken.english.insert(edge.english)
            taken.versions.insert(edge.version)
            pairs.append(pair(edge, rivals: [another, other]))
        }
        return pairs.sorted { $0.version < $1.version }
    }

    /// What speaks for two texts belonging together.
    package func evidence(_ english: ContentSignature, _ version: ContentSignature) -> ContentEvidence {
        comparison.evidence(english, version)
    }

    private func pair(_ edge: Edge, rivals: [Edge?]) -> Pair {
        let best = rivals.compactMap { $0 }.max { $0.evidence.score < $1.evidence.score }
        let lead = edge.evidence.score - max(0, best?.evidence.score ?? 0)
        let total = edge.evidence.score + min(Self.mostLead, lead)
        let rival = best.map { best in
            let path = best.version == edge.version ? english[best.english].path : versions[best.version].path
            return Rival(path: path, evidence: best.evidence)
        }
        return Pair(
            english: edge.english, version: edge.version, evidence: edge.evidence, rival: rival,
            isSure: total >= least && edge.evidence.count > 0)
    }

    /// All candidates, the strongest first; equal ones in the order of the texts.
    private func edges() -> [Edge] {
        let index = english.count > Self.smallCorpus ? ContentIndex(english) : nil
        var edges: [Edge] = []
        for (place, version) in versions.enumerated() {
            let candidates = index?.candidates(for: version, most: Self.mostCandidates) ?? Array(english.indices)
            for candidate in candidates {
                let evidence = comparison.evidence(english[candidate], version)
                if evidence.count > 0 { edges.append(Edge(english: candidate, version: place, evidence: evidence)) }
            }
        }
        return edges.sorted { left, right in
            left.evidence.score != right.evidence.score
                ? left.evidence.score > right.evidence.score
                : (left.english, left.version) < (right.english, right.version)
        }
    }
}
