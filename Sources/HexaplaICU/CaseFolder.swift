internal import CICU

/// What ICU knows about folding single scalars.
package enum CaseFolder {
    /// Folds the case of one scalar in full (UAX #44, `CaseFolding.txt`, C and F).
    ///
    /// - Parameter scalar: A Unicode scalar value.
    /// - Returns: One to three scalars; the scalar itself when it has no case.
    package static func fold(_ scalar: UInt32) -> [UInt32] {
        filled(capacity: 3) { hx_text_fold_case(scalar, $0) }
    }

    /// The value of a decimal digit of any script.
    ///
    /// - Parameter scalar: A Unicode scalar value.
    /// - Returns: 0 to 9, or `nil` when the scalar is no decimal digit.
    package static func digitValue(_ scalar: UInt32) -> UInt32? {
        let value = hx_text_digit_value(scalar)
        return value < 0 ? nil : UInt32(value)
    }

    /// The full compatibility decomposition of one scalar (UAX #15).
    ///
    /// - Parameter scalar: A Unicode scalar value.
    /// - Returns: The scalars it stands for; empty when it has no decomposition.
    package static func compatibility(_ scalar: UInt32) -> [UInt32] {
        filled(capacity: 32) { hx_text_compatibility(scalar, $0, 32) }
    }

    private static func filled(capacity: Int, _ write: (UnsafeMutablePointer<UInt32>) -> Int32) -> [UInt32] {
        [UInt32](unsafeUninitializedCapacity: capacity) { buffer, count in
            guard let base = buffer.baseAddress else { return }
            count = Int(write(base))
        }
    }
}
