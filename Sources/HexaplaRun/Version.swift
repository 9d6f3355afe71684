import HexaplaICU

/// The program's version.
public enum HexaplaVersion {
    /// The version, by semantic versioning.
    public static let current = "0.1.0"

    /// The versions of what the program is linked with.
    public static var libraries: (icu: String, unicode: String, cldr: String) {
        let versions = ICUVersions.current
        return (versions.icu, versions.unicode, versions.cldr)
    }
}
