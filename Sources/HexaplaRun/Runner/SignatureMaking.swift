package import HexaplaCore
import HexaplaICU
package import HexaplaSystem

extension Signature {
    /// The signature of results made with some settings and resources.
    ///
    /// - Parameters:
    ///   - options: The resolved settings.
    ///   - resources: The resource files.
    /// - Returns: The versions and digests.
    /// - Throws: `PipelineError` when a digest cannot be computed.
    package static func made(
        options: PipelineOptions, resources: StageResources
    ) throws(PipelineError) -> Signature {
        try made(stages: StageSet(options: options, resources: resources), resources: resources)
    }

    package static func made(stages: StageSet, resources: StageResources) throws(PipelineError) -> Signature {
        let icu = ICUVersions.current
        return Signature(
            hexapla: HexaplaVersion.current, icu: icu.icu, unicode: icu.unicode, cldr: icu.cldr,
            pipeline: "\(stages.options.name) \(try stages.options.digest())", resources: try resources.digest,
            stages: stages.versions)
    }
}
