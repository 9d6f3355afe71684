import HexaplaCore

/// The 64-bit key of a written form: FNV-1a (Fowler, Noll, Vo) with a last mix, never 0.
package struct FormKey: Sendable, Hashable {
    /// The key.
    package let value: UInt64

    /// What kind of form a key is for, so that a surface never equals a stem.
    enum Kind: UInt64 { case surface = 0x51, stem = 0xA7 }

    /// The key of a folded word as it stands in a text.
    ///
    /// - Parameter surface: UTF-8 bytes of the folded layer.
    package init(surface: ArraySlice<UInt8>) {
        self.init(.surface, surface)
    }

    /// The key of a normal form that `WordForms` made.
    ///
    /// - Parameter form: UTF-8 bytes of a form.
    package init(form: ArraySlice<UInt8>) {
        self.init(.stem, form)
    }

    private init(_ kind: Kind, _ bytes: ArraySlice<UInt8>) {
        var hash = FNV1a.hash(bytes, salt: kind.rawValue)
        hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
        value = hash == 0 ? 1 : hash
    }
}
