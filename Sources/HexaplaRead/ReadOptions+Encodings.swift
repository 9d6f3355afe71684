extension ReadOptions {
    /// Tells whether an encoding can be asked for by a name.
    ///
    /// - Parameter name: A name from the IANA registry or any alias ICU knows, in any case.
    /// - Returns: `true` when `encoding` can be that name.
    package static func knowsEncoding(_ name: String) -> Bool { NamedScheme(name) != nil }
}
