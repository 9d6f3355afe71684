package import HexaplaCore

/// A failure stands in `run.json` and in the record of its article as it is.
extension InputFailure: RecordLine {
    package init(_ fields: RecordFields) throws(RecordError) {
        self.init(
            code: FindingCode(rawValue: try fields.text("code")), path: try fields.optionalText("path"),
            article: try fields.optionalText("article"), language: try fields.optionalLanguage("language"),
            reason: try fields.text("reason"))
    }

    package func write(to writer: inout JSONLineWriter) {
        writer.member("article", article)
        writer.member("code", code.rawValue)
        writer.member("language", language?.code)
        writer.member("path", path)
        writer.member("reason", reason)
    }
}
