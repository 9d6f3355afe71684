import HexaplaCore
import HexaplaPipeline

/// The parts of the signature, a line each.
enum VersionText {
    static func text(_ place: ResourceOptions) throws -> String {
        let resources = try place.load()
        let options = try place.catalogue().options(named: "news")
        let empty = try Signature.made(options: options, resources: resources)
        let stages = empty.stages.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return """
            hexapla \(empty.hexapla)
            ICU \(empty.icu), Unicode \(empty.unicode), CLDR \(empty.cldr)
            pipeline \(empty.pipeline)
            resources \(empty.resources)
            stages \(stages)

            """
    }
}
