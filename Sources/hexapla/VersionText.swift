import HexaplaCore
import HexaplaRun
import HexaplaSystem

/// The parts of the signature, a line each.
enum VersionText {
    /// Always an answer: what cannot be told without the resource files is told as missing.
    static func text(_ place: ResourceOptions) -> String {
        do {
            let options = try place.catalogue().options(named: "news")
            let signature = try Signature.made(options: options, resources: try place.load())
            let stages = signature.stages.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            return """
                \(program(signature.hexapla, signature.icu, signature.unicode, signature.cldr))
                pipeline \(signature.pipeline)
                resources \(signature.resources)
                stages \(stages.joined(separator: ", "))

                """
        } catch {
            return """
                \(program())
                resources none: \((error as? PipelineError)?.reason ?? "\(error)")

                """
        }
    }

    private static func program() -> String {
        let libraries = HexaplaVersion.libraries
        return program(HexaplaVersion.current, libraries.icu, libraries.unicode, libraries.cldr)
    }

    private static func program(_ version: String, _ icu: String, _ unicode: String, _ cldr: String) -> String {
        "hexapla \(version)\nICU \(icu), Unicode \(unicode), CLDR \(cldr)"
    }
}
