internal import CICU

/// Which traditional Han characters have a simplified form, made once from ICU's transliterators and converters.
///
/// A character that GB 2312 can write too has a form of its own only where it is the regular traditional form of that
/// (後 is 后, but 俱 stays 俱); it says nothing about the text it stands in.
package struct HanVariants: Sendable {
    /// The one table of this process, made at first use; `nil` when this ICU has no such transliterator.
    package static let shared: HanVariants? = make()

    /// The first scalar of the table (the start of CJK Extension A).
    @inlinable package static var first: UInt32 { 0x3400 }
    /// The scalar after the last of the table.
    @inlinable package static var end: UInt32 { 0xA000 }

    @usableFromInline let simplifiedForms: [UInt16]
    /// 1 for a character only traditional text has, 2 for one only simplified text has.
    @usableFromInline let flags: [UInt8]

    /// The simplified form of a traditional character.
    ///
    /// - Parameter scalar: A Unicode scalar value.
    /// - Returns: The simplified form; `nil` for a character that stays as it is in traditional text too.
    @inlinable
    package func simplified(_ scalar: UInt32) -> UInt32? {
        guard scalar >= Self.first, scalar < Self.end else { return nil }
        let form = simplifiedForms[Int(scalar - Self.first)]
        return form == 0 ? nil : UInt32(form)
    }

    /// What a character says about the text it stands in.
    ///
    /// - Parameter scalar: A Unicode scalar value.
    /// - Returns: 1 when only traditional text has it, -1 when only simplified text has it, else 0.
    @inlinable
    package func evidence(_ scalar: UInt32) -> Int {
        guard scalar >= Self.first, scalar < Self.end else { return 0 }
        let flag = flags[Int(scalar - Self.first)]
        return flag == 1 ? 1 : flag == 2 ? -1 : 0
    }

    /// 著 is 着 behind a verb and stays 著 in 著名, so that it is better left alone.
    private static let ambiguous: UInt32 = 0x8457

    private static func make() -> HanVariants? {
        let scalars = Array(first..<end)
        guard let simplifiedSet = members(scalars, of: "GB2312"), let traditionalSet = members(scalars, of: "Big5"),
            let forward = transliterated(scalars, where: traditionalSet, "Hant-Hans"),
            let backward = transliterated(scalars, where: simplifiedSet, "Hans-Hant")
        else { return nil }
        var forms = [UInt16](repeating: 0, count: scalars.count)
        var flags = [UInt8](repeating: 0, count: scalars.count)
        for (index, scalar) in scalars.enumerated() {
            if !traditionalSet[index], backward[index] != scalar { flags[index] = 2 }
            guard traditionalSet[index], forward[index] != scalar, scalar != ambiguous else { continue }
            let isShared = simplifiedSet[index]
            let target = Int(forward[index]) - Int(first)
            let returns = scalars.indices.contains(target) && backward[target] == scalar
            if isShared, !returns { continue }
            forms[index] = UInt16(truncatingIfNeeded: forward[index])
            if !isShared { flags[index] = 1 }
        }
        return HanVariants(simplifiedForms: forms, flags: flags)
    }

    /// The scalars of a set transliterated, all others as they are.
    private static func transliterated(_ scalars: [UInt32], where isMember: [Bool], _ id: String) -> [UInt32]? {
        let members = scalars.indices.filter { isMember[$0] }
        guard let forms = transliterated(members.map { scalars[$0] }, id) else { return nil }
        var result = scalars
        for (index, form) in zip(members, forms) { result[index] = form }
        return result
    }

    private static func transliterated(_ scalars: [UInt32], _ id: String) -> [UInt32]? {
        var status: Int32 = 0
        let result = [UInt32](unsafeUninitializedCapacity: scalars.count) { buffer, written in
            guard let base = buffer.baseAddress else { return }
            hx_text_transliterate_each(id, scalars, base, Int32(scalars.count), &status)
            written = status <= 0 ? scalars.count : 0
        }
        return status <= 0 ? result : nil
    }

    private static func members(_ scalars: [UInt32], of charset: String) -> [Bool]? {
        var status: Int32 = 0
        let flags = [UInt8](unsafeUninitializedCapacity: scalars.count) { buffer, written in
            guard let base = buffer.baseAddress else { return }
            hx_text_in_charset(charset, scalars, base, Int32(scalars.count), &status)
            written = scalars.count
        }
        return status <= 0 ? flags.map { $0 == 1 } : nil
    }
}
