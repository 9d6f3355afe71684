import HexaplaMarkup
import HexaplaSystem

/// An XML file that grows.
struct XMLOutput {
    let writer: XMLWriter
    private let file: OpenFile

    init(_ file: OpenFile) throws(PipelineError) {
        guard let writer = XMLWriter(descriptor: file.descriptor) else { throw file.failure(-1) }
        self.writer = writer
        self.file = file
    }

    /// Looks whether all could be written so far.
    func check() throws(PipelineError) {
        if let fault = writer.fault { throw file.failure(fault) }
    }

    /// Ends the document.
    ///
    /// - Returns: How many characters were replaced in it.
    func finish() throws(PipelineError) -> Int {
        writer.finish()
        try check()
        return writer.replaced
    }
}
