import HexaplaCore
import HexaplaCorpus
import HexaplaRecord
import HexaplaSystem

extension InputLine {
    /// The line of a file that was filed under an article, before it is read.
    init(_ file: CorpusFile) {
        self.init(path: file.path)
        article = file.id.article
        language = file.id.language
        spelling = file.spelling
        part = file.part?.part
    }

    /// Takes down what a file is.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - unpacked: The digest of what spans count in.
    mutating func take(_ file: CorpusFile, unpacked: FileDigest) {
        let disk = file.packed?.digest ?? unpacked
        (sha256, size) = (disk.sha256, disk.size)
        packed = file.packed.map {
            Packed(file: $0.file, member: $0.member, sha256: unpacked.sha256, size: unpacked.size)
        }
    }

    /// Takes down why a file could not be used, or not all of it.
    mutating func take(_ failure: InputFailure) {
        (code, reason) = (failure.code, failure.reason)
    }
}
