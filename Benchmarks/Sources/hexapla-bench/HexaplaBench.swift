import Foundation
import HexaplaCore
import HexaplaLanguage
import HexaplaRun

/// Prints how fast the parts of the program work, in megabytes a second of one core, and as
/// ratios; then what a megabyte costs to align.
///
/// Usage: hexapla-bench [RESOURCES], from the top folder of the project; by default `Resources`.
@main
struct HexaplaBench {
    static func main() throws {
        let resources = CommandLine.arguments.dropFirst().first ?? "Resources"
        let corpus = URL(fileURLWithPath: resources).appendingPathComponent("samples/corpus")
        let languages = try StageResources(folder: resources, needsLexicons: false).languages
        let texts = try languages.known.filter(languages.isUsual).map { try Texts($0, corpus: corpus) }
        guard texts.allSatisfy({ $0.byteCount > 0 }) else {
            FileHandle.standardError.write(Data("hexapla-bench: no texts in \(corpus.path)\n".utf8))
            exit(64)
        }
        var table = SpeedTable(languages: texts.map(\.language.code))
        for measurement in try Measurements.all(resources: resources) {
            table.add(measurement.name, try texts.map(measurement.speed))
        }
        print(table.text)
        print("\n" + (try AlignCost(resources: resources, corpus: corpus).text))
    }
}
