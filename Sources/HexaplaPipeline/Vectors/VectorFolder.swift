import Foundation
import HexaplaAlign
import HexaplaCore

/// A folder of sentence vectors: for each language `overlaps.xx` with the texts, one a line, and `overlaps.xx.emb` or
/// `overlaps.xx.npy` with a row of numbers for each.
struct VectorFolder {
    /// The vectors, mapped into memory.
    let vectors: SentenceVectors
    /// A digest of all files, for the signature.
    let digest: String

    /// Opens a folder.
    ///
    /// - Parameter path: The folder; it has vectors of English and of at least one other language.
    /// - Throws: `PipelineError` naming the file that is missing or does not fit.
    init(_ path: String) throws(PipelineError) {
        var tables: [LanguageTag: VectorTable] = [:]
        var digests: [String] = []
        var files: [String] = []
        for language in LanguageTag.six {
            let text = Files.join(path, Self.name(language))
            guard Files.exists(text) else { continue }
            guard let numbers = [".emb", ".npy"].map({ text + $0 }).first(where: Files.exists) else {
                throw PipelineError(
                    .usage, text, "There is neither '\(Self.name(language)).emb' nor '….npy' beside it.")
            }
            let data = try Self.mapped(numbers)
            do throws(VectorError) {
                tables[language] = try VectorTable(lines: Self.lines(text), vectors: data)
            } catch {
                throw PipelineError(.usage, numbers, "\(error)")
            }
            files.append(numbers)
            digests.append("\(language) \(try SHA256.hex(of: Files.read(text))) \(try Self.digest(of: data))")
        }
        try Self.check(tables, files, path)
        vectors = SentenceVectors(tables)
        digest = try SHA256.hex(of: Array(digests.joined(separator: "\n").utf8))
    }

    /// The name of the file of texts of a language.
    static func name(_ language: LanguageTag) -> String { "overlaps.\(language.code)" }

    private static func check(
        _ tables: [LanguageTag: VectorTable], _ files: [String], _ path: String
    ) throws(PipelineError) {
        guard tables[.english] != nil, tables.count > 1 else {
            throw PipelineError(
                .usage, path,
                "The folder needs 'overlaps.en' and the file of another language, such as 'overlaps.ru', each with its "
                    + "vectors; 'hexapla align overlaps' writes the texts.")
        }
        let sizes = LanguageTag.six.compactMap { tables[$0]?.dimension }
        for (file, size) in zip(files, sizes) where size != sizes[0] {
            throw PipelineError(
                .usage, file,
                "Its vectors have \(size) numbers, those of English \(sizes[0]); encode all languages with one model.")
        }
    }

    private static func lines(_ path: String) -> [UInt8] {
        // A file that has just been seen and cannot be read is as good as empty.
        (try? Files.read(path)) ?? []
    }

    private static func mapped(_ path: String) throws(PipelineError) -> Data {
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        } catch {
            throw PipelineError(.input, path, Files.reason(of: error))
        }
    }

    /// A digest that never has the whole file in memory: that of the digests of its pieces.
    private static func digest(of data: Data) throws(PipelineError) -> String {
        var digests: [UInt8] = []
        for start in stride(from: 0, to: data.count, by: 1 << 24) {
            digests += try SHA256.bytes(of: [UInt8](data[start..<min(data.count, start + 1 << 24)]))
        }
        return try SHA256.hex(of: digests)
    }
}
