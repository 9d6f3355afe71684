import HexaplaCore
package import HexaplaRecord
import HexaplaSystem

extension FindingCatalogue {
    /// Reads the catalogue of a folder of resources.
    ///
    /// - Parameters:
    ///   - text: The content of the file.
    ///   - file: The file's name, for errors.
    /// - Throws: `PipelineError` naming the line that cannot be read.
    init(text: String, file: String) throws(PipelineError) {
        do throws(RecordError) {
            try self.init(text: text)
        } catch {
            throw PipelineError(.usage, "\(file):\(error.key ?? "")", error.reason)
        }
    }

    /// The entry of a code.
    ///
    /// - Parameter code: A code in any case.
    /// - Returns: The entry; `nil` when the code is not known.
    package func entry(_ code: String) -> Entry? { self[.init(rawValue: code.uppercased())] }

    /// Codes that look like a misspelt one.
    ///
    /// - Parameter code: A code that is not known.
    /// - Returns: A phrase that names what may have been meant.
    package func hint(for code: String) -> String {
        NearestNames.hint(for: code.uppercased(), among: entries.map(\.code.rawValue))
    }
}
