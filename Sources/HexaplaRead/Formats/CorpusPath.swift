/// The path of a document: a file of the corpus, and a member when the file is an archive.
///
/// It is written `corpus.zip!/a1/en.txt`. A name with `!/` in it belongs to the file only up to the first one.
package struct CorpusPath: Sendable, Hashable {
    /// The file, relative to the corpus folder.
    package let file: String
    /// The member within the archive; `nil` when the file is no archive.
    package let member: String?

    /// Creates a path.
    ///
    /// - Parameters:
    ///   - file: The file, relative to the corpus folder.
    ///   - member: The member within the archive.
    package init(file: String, member: String? = nil) {
        self.file = file
        self.member = member
    }

    /// Takes a path apart.
    ///
    /// - Parameter text: The path as written.
    package init(_ text: String) {
        let bytes = Array(text.utf8)
        let mark = bytes.indices.dropLast().first { bytes[$0] == 0x21 && bytes[$0 + 1] == 0x2F }
        file = mark.map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? text
        member = mark.map { String(decoding: bytes[($0 + 2)...], as: UTF8.self) }
    }

    /// The path as written.
    package var text: String { member.map { "\(file)!/\($0)" } ?? file }
}
