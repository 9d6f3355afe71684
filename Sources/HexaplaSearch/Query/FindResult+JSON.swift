import HexaplaCore

extension FindResult {
    /// The result as one JSON object on a line, described by `Resources/schemas/find.json`.
    package var json: [UInt8] {
        var writer = JSONLineWriter()
        writer.line { writer in
            let counts = counts.sorted { $0.language.code < $1.language.code }
            writer.member("counts", map: counts, name: \.language.code) { writer, count in
                writer.value { writer in
                    writer.member("articles", count.articles)
                    writer.member("hits", count.hits)
                }
            }
            writer.member("given", hits.count)
            writer.member("hits", hits) { $1.write(to: &$0) }
            writer.member("level", level.rawValue)
            writer.member("mode", mode.rawValue)
            writer.member("query", text)
            if let renderings { writer.member("renderings", object: renderings.write) }
            writer.member("total", total)
        }
        return writer.bytes
    }
}

extension FindResult.Hit {
    fileprivate func write(to writer: inout JSONLineWriter) {
        writer.member("canonical", canonical)
        let columns = columns.sorted { $0.language.code < $1.language.code }
        writer.member("columns", map: columns, name: \.language.code) { writer, column in
            writer.value { writer in
                writer.member("matches", ranges: column.matches)
                writer.member("text", column.text)
                writer.member("units", column.units)
            }
        }
        writer.member("doc", article)
        writer.member("lang", language.code)
        writer.member("matches", ranges: matches)
        writer.member("paragraph", paragraph)
        writer.member("row", row)
        writer.member("sentence", sentence)
        writer.member("text", text)
    }
}

extension Renderings {
    fileprivate func write(to writer: inout JSONLineWriter) {
        let columns = columns.sorted { $0.language.code < $1.language.code }
        writer.member("columns", map: columns, name: \.language.code) { writer, column in
            writer.value { writer in
                writer.member("candidates", column.candidates) { $1.write(to: &$0) }
                writer.member("linked", column.linked)
            }
        }
        writer.member("hits", hits)
        writer.member("lang", language.code)
        writer.member("sampled", sampled)
    }
}

extension Renderings.Candidate {
    fileprivate func write(to writer: inout JSONLineWriter) {
        writer.member("association", decimal: association)
        writer.member("form", form)
        if let lexicon { writer.member("lexicon", decimal: lexicon) }
        writer.member("overlap", decimal: overlap)
        writer.member("sentences", sentences)
        writer.member("word", word)
    }
}
