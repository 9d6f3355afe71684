package import HexaplaCore

extension LanguageReport {
    /// The report as JSON, for programs: the figures of the page, all articles, keys sorted.
    ///
    /// - Parameter signature: What the figures were made with.
    /// - Returns: One indented object with a line end.
    package func json(signature: Signature) -> String {
        var object: JSONObject = [
            "articles": .array(sortedArticles.map(\.json)), "coverage": coverage.json,
            "detectedLanguages": .tally(detected), "editions": editionsJSON, "encodings": .tally(encodings),
            "findings": findings.json,
            "foreignParagraphs": .tally(foreignParagraphs), "language": .string(language.code),
            "leftOut": ledger(leftOut, \.json), "oddities": ledger(oddities, \.json), "signature": signature.json,
            "totals": .object([
                "articles": .int(articles.count), "errors": .int(findings.count(.error)),
                "infos": .int(findings.count(.info)), "missing": .int(articles.count - presentCount),
                "present": .int(presentCount), "warnings": .int(findings.count(.warning)),
            ]),
        ]
        if isCanonical {
            object.set("otherFindings", otherFindings.json)
            object.set("versions", .object(JSONObject(versions.map { ($0.key.code, versionJSON($0.key, $0.value)) })))
        } else {
            object.set("added", ledger(added, \.json))
            object.set("moved", ledger(moved, \.json))
            object.set("unsure", ledger(unsure, \.entry.json))
            object.set("beads", .object(["paragraph": .tally(paragraphBeads), "sentence": .tally(sentenceBeads)]))
            object.set(
                "confidence",
                .object(["paragraph": paragraphConfidence.json, "sentence": sentenceConfidence.json]))
        }
        return JSONValue.object(object).indented
    }

    private func versionJSON(_ language: LanguageTag, _ coverage: Coverage) -> JSONValue {
        .object(["articles": .int(versionCounts[language] ?? 0), "coverage": coverage.json])
    }

    private func ledger<Entry>(_ list: BoundedList<Entry>, _ json: (Entry) -> JSONValue) -> JSONValue {
        .object(["entries": .array(list.elements.map(json)), "total": .int(list.total)])
    }
}

extension Signature {
    /// The signature as a JSON object.
    var json: JSONValue {
        .object([
            "cldr": .string(cldr), "hexapla": .string(hexapla), "icu": .string(icu), "pipeline": .string(pipeline),
            "resources": .string(resources), "stages": .tally(stages), "unicode": .string(unicode),
        ])
    }
}
