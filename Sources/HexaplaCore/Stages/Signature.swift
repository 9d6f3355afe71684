/// What a result was made with: every output carries it, so that a figure can be made again.
public struct Signature: Sendable, Hashable, Codable {
    /// The version of the program.
    public var hexapla: String
    /// The version of ICU, such as `72.1`.
    public var icu: String
    /// The version of the Unicode data in ICU.
    public var unicode: String
    /// The version of the CLDR data in ICU.
    public var cldr: String
    /// The pipeline's name and the digest of its resolved options.
    public var pipeline: String
    /// The digest of all resource files that can change a result.
    public var resources: String
    /// The version of each stage.
    public var stages: [String: Int]

    /// Creates a signature.
    ///
    /// - Parameters:
    ///   - hexapla: The version of the program.
    ///   - icu: The version of ICU.
    ///   - unicode: The version of the Unicode data.
    ///   - cldr: The version of the CLDR data.
    ///   - pipeline: The pipeline's name and digest.
    ///   - resources: The digest of the resource files.
    ///   - stages: The version of each stage by name.
    public init(
        hexapla: String, icu: String, unicode: String, cldr: String, pipeline: String, resources: String,
        stages: [String: Int]
    ) {
        self.hexapla = hexapla
        self.icu = icu
        self.unicode = unicode
        self.cldr = cldr
        self.pipeline = pipeline
        self.resources = resources
        self.stages = stages
    }
}
