import HexaplaCore
import HexaplaRecord
import HexaplaSystem

extension RunManifest {
    /// The file, with its own digest in it.
    func sealed() throws(PipelineError) -> [UInt8] {
        do {
            return try Seal.sealed(CanonicalJSON.file(self))
        } catch {
            throw error as? PipelineError
                ?? PipelineError(.input, OutputNames.record, "The record cannot be written as JSON: \(error)")
        }
    }
}
