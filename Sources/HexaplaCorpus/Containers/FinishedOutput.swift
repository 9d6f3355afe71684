import Foundation
import HexaplaCore
import HexaplaSystem

/// Tells folders that Hexapla has written, whose files are no documents.
enum FinishedOutput {
    /// No record of a run is larger; a larger file is none.
    private static let largestRecord = 1 << 28

    /// Whether a folder holds the result of a run, finished or not.
    static func isOutput(_ folder: String) -> Bool {
        if Files.isDirectory(Files.join(folder, ".hexapla-partial")) { return true }
        let record = Files.join(folder, "run.json")
        let attributes = try? FileManager.default.attributesOfItem(atPath: record)
        guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular,
            let size = (attributes[.size] as? NSNumber)?.intValue, size <= largestRecord,
            let bytes = try? Files.read(record)
        else { return false }
        let tree = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
        return tree?["signature"]?["hexapla"] != nil
    }
}
