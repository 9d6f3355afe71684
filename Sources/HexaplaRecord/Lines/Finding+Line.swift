package import HexaplaCore

/// A finding stands on a line of `findings.jsonl` as it is.
extension Finding: RecordLine {
    package init(_ fields: RecordFields) throws(RecordError) {
        self.init(
            FindingCode(rawValue: try fields.text("code")), try fields.name("severity"), try fields.text("message"),
            article: try fields.optionalText("doc"), language: try fields.optionalLanguage("lang"),
            level: try fields.optionalName("level"), index: try fields.optionalInt("index"),
            file: try fields.optionalText("file"), span: try fields.optionalSpan("span"))
    }

    package func write(to writer: inout JSONLineWriter) {
        writer.member("code", code.rawValue)
        writer.member("doc", article)
        writer.member("file", file)
        writer.member("index", index)
        writer.member("lang", language?.code)
        writer.member("level", level?.rawValue)
        writer.member("message", message)
        writer.member("severity", severity.rawValue)
        writer.member("span", span)
    }
}
