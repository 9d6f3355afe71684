/// The 64-bit hash FNV-1a (Fowler, Noll and Vo, 1991): quick, the same on every machine, good enough where nobody
/// chooses the texts to make them collide.
///
/// Public, as all code here that runs for every byte: of other modules' generic code only public code is specialized.
public struct FNV1a: Sendable, Hashable {
    /// The hash of what was added so far.
    public var value: UInt64

    /// Starts a hash.
    ///
    /// - Parameter salt: Mixed into the start, so that equal bytes of two kinds have different hashes.
    @inlinable
    public init(salt: UInt64 = 0) {
        value = 0xCBF2_9CE4_8422_2325 ^ salt
    }

    /// Goes on with a hash.
    ///
    /// - Parameter value: The hash of what was added before.
    @inlinable
    public init(after value: UInt64) {
        self.value = value
    }

    /// Adds a byte, or a larger number as if it were one.
    ///
    /// - Parameter number: What to add.
    @inlinable
    public mutating func add(_ number: some UnsignedInteger & FixedWidthInteger) {
        value = (value ^ UInt64(truncatingIfNeeded: number)) &* 0x0000_0100_0000_01B3
    }

    /// Adds bytes in order.
    ///
    /// - Parameter bytes: What to add.
    @inlinable
    public mutating func add(contentsOf bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    /// The hash of some bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - salt: What sets this kind of hash apart from others.
    /// - Returns: The hash.
    @inlinable
    public static func hash(_ bytes: some Sequence<UInt8>, salt: UInt64 = 0) -> UInt64 {
        var hash = FNV1a(salt: salt)
        hash.add(contentsOf: bytes)
        return hash.value
    }
}
