import Foundation
package import HexaplaAlign
package import HexaplaCore
package import HexaplaLanguage
package import HexaplaSystem

/// A folder of sentence vectors: for each language `overlaps.xx` with the texts, one a line, and `overlaps.xx.emb` or
/// `overlaps.xx.npy` with a row of numbers for each.
package struct VectorFolder {
    /// The vectors, whose rows are read when they are asked for.
    package let vectors: SentenceVectors
    /// A digest of all files, for the signature.
    package let digest: String

    /// Opens a folder.
    ///
    /// - Parameters:
    ///   - path: The folder; it has vectors of the canonical language and of at least one other.
    ///   - languages: The languages that are looked for.
    /// - Throws: `PipelineError` naming the file that is missing or does not fit.
    package init(_ path: String, languages: LanguageSet) throws(PipelineError) {
        var tables: [LanguageTag: VectorTable] = [:]
        var digests: [String] = []
        var files: [String] = []
        for language in languages.known {
            let text = Files.join(path, Self.name(language))
            guard Files.exists(text) else { continue }
            guard let numbers = [".emb", ".npy"].map({ text + $0 }).first(where: Files.exists) else {
                throw PipelineError(
                    .usage, text, "There is neither '\(Self.name(language)).emb' nor '….npy' beside it.")
            }
            let file = try RandomAccessFile(numbers)
            do throws(VectorError) {
                let source = VectorSource(size: file.size) { file.bytes($0) }
                tables[language] = try VectorTable(lines: Self.lines(text), vectors: source)
            } catch {
                throw PipelineError(.usage, numbers, "\(error)")
            }
            files.append(numbers)
            digests.append("\(language) \(try SHA256.hex(of: Files.read(text))) \(try Self.digest(of: file))")
        }
        try Self.check(tables, files, path, languages)
        vectors = SentenceVectors(tables)
        digest = try SHA256.hex(of: Array(digests.joined(separator: "\n").utf8))
    }

    /// The name of the file of texts of a language.
    package static func name(_ language: LanguageTag) -> String { "overlaps.\(language.code)" }

    private static func check(
        _ tables: [LanguageTag: VectorTable], _ files: [String], _ path: String, _ languages: LanguageSet
    ) throws(PipelineError) {
        guard tables[languages.canonical] != nil, tables.count > 1 else {
            throw PipelineError(
                .usage, path,
                "The folder needs '\(name(languages.canonical))' and the file of another language, such as 'overlaps.ru', each with its "
                    + "vectors; 'hexapla align overlaps' writes the texts.")
        }
        let sizes = languages.known.compactMap { tables[$0]?.dimension }
        for (file, size) in zip(files, sizes) where size != sizes[0] {
            throw PipelineError(
                .usage, file,
                "Its vectors have \(size) numbers, those of \(languages.name(languages.canonical)) \(sizes[0]); encode all languages with one model."
            )
        }
    }

    private static func lines(_ path: String) -> [UInt8] {
        // A file that has just been seen and cannot be read is as good as empty.
        (try? Files.read(path)) ?? []
    }

    /// A digest that never has the whole file in memory: that of the digests of its pieces.
    private static func digest(of file: RandomAccessFile) throws(PipelineError) -> String {
        var digests: [UInt8] = []
        for start in stride(from: 0, to: file.size, by: 1 << 24) {
            digests += try SHA256.bytes(of: file.bytes(start..<min(file.size, start + 1 << 24)))
        }
        return try SHA256.hex(of: digests)
    }
}

/// A file of which parts are read at any time from any thread.
///
/// It is not mapped: a mapped file that becomes shorter ends the program.
final class RandomAccessFile: Sendable {
    /// The bytes that it had when it was opened.
    let size: Int
    private let descriptor: Int32

    /// Opens an ordinary file.
    ///
    /// - Throws: `PipelineError` when it cannot be read.
    init(_ path: String) throws(PipelineError) {
        var status = stat()
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
            let reason = String(cString: strerror(errno))
            if descriptor >= 0 { close(descriptor) }
            throw PipelineError(.input, path, "It cannot be read: \(reason).")
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw PipelineError(.input, path, "It is no ordinary file.")
        }
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// Some bytes; fewer where the file has become shorter.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            count = 0
            guard let base = buffer.baseAddress else { return }
            while count < range.count {
                let read = pread(descriptor, base + count, range.count - count, off_t(range.lowerBound + count))
                guard read > 0 else { return }
                count += read
            }
        }
    }
}
