import HexaplaICU

/// The program's version.
package enum HexaplaVersion {
    /// The version, by semantic versioning.
    package static let current = "0.1.0"

    /// The versions of what the program is linked with.
    package static var libraries: (icu: String, unicode: String, cldr: String) {
        let versions = ICUVersions.current
        return (versions.icu, versions.unicode, versions.cldr)
    }
}
