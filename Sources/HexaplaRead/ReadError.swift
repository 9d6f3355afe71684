package import HexaplaCore

/// A file that cannot be read at all.
package struct ReadError: Error, Sendable, Hashable, Codable, CustomStringConvertible {
    /// The stable code, one of those marked as thrown.
    package let code: FindingCode
    /// The file, relative to the corpus folder.
    package let path: String
    /// The first byte that shows it.
    package let offset: Int
    /// A full sentence that says what is wrong.
    package let message: String
    /// A full sentence that says what to do.
    package let remedy: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - code: The stable code.
    ///   - path: The file, relative to the corpus folder.
    ///   - offset: The first byte that shows it.
    ///   - message: What is wrong.
    ///   - remedy: What to do.
    package init(_ code: FindingCode, path: String, offset: Int = 0, message: String, remedy: String) {
        self.code = code
        self.path = path
        self.offset = offset
        self.message = message
        self.remedy = remedy
    }

    /// Place, code, what is wrong and what to do, in one line.
    package var description: String { "\(path):\(offset): \(code): \(message) \(remedy)" }
}

extension ReadError {
    static func empty(_ file: SourceFile) -> ReadError {
        let content = file.bytes.isEmpty ? "has no bytes" : "holds nothing that shows"
        return ReadError(
            .readEmpty, path: file.path, message: "The file \(content).",
            remedy: "Put the text into it, or take it out of the corpus.")
    }

    static func binary(_ file: SourceFile, _ kind: BinarySignature) -> ReadError {
        ReadError(
            .readBinary, path: file.path, message: "The file is no text: it looks like \(kind.name).",
            remedy: kind.remedy)
    }

    static func controls(_ file: SourceFile, offset: Int) -> ReadError {
        ReadError(
            .readBinary, path: file.path, offset: offset,
            message: "The file is no text: too many of its bytes are control codes or stand for nothing.",
            remedy: "Save the document as plain text in UTF-8; if it is text, name its encoding.")
    }

    static func longParagraph(_ file: SourceFile, _ paragraph: SourceParagraph, limit: Int) -> ReadError {
        ReadError(
            .readLongParagraph, path: file.path, offset: paragraph.span.start,
            message: "A paragraph of \(paragraph.text.count) bytes starts at byte \(paragraph.span.start); "
                + "at most \(limit) are accepted.",
            remedy: "Put line ends between the paragraphs, or raise read.longestParagraph in the pipeline.")
    }

    static func manyParagraphs(_ file: SourceFile, _ count: Int, limit: Int) -> ReadError {
        ReadError(
            .readManyParagraphs, path: file.path,
            message: "The file has \(count) paragraphs; at most \(limit) are accepted.",
            remedy: "Check whether it is a text at all; a long book is better cut into its chapters.")
    }

    static func tooLarge(_ file: SourceFile, limit: Int) -> ReadError {
        ReadError(
            .readTooLarge, path: file.path,
            message: "The file has \(file.bytes.count) bytes; at most \(limit) are read of one document.",
            remedy: "Cut it into parts.")
    }

    static func unknownEncoding(_ file: SourceFile, _ name: String) -> ReadError {
        ReadError(
            .readUnknownEncoding, path: file.path, message: "The encoding '\(name)' is not known.",
            remedy: "Use a name from the IANA registry such as UTF-8, windows-1251 or GB18030, or leave it out.")
    }
}
