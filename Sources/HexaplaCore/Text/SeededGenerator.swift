/// Numbers that look random and depend on the seed alone: SplitMix64 of Steele, Lea and Flood ("Fast splittable
/// pseudorandom number generators", OOPSLA 2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Starts a row of numbers.
    ///
    /// - Parameter seed: Any number; the same seed gives the same numbers everywhere.
    public init(seed: UInt64) {
        state = seed
    }

    /// Draws a number.
    ///
    /// - Returns: Any 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// Draws a fraction.
    ///
    /// - Returns: A number from 0 up to, not including, 1.
    public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Draws a whole number.
    ///
    /// - Parameter bound: A positive number.
    /// - Returns: A number from 0 up to, not including, the bound.
    public mutating func below(_ bound: Int) -> Int {
        Int((UInt64(bound)).multipliedFullWidth(by: next()).high)
    }

    /// Spreads a number over all 64 bits, each number to another one.
    ///
    /// - Parameter value: The number.
    /// - Returns: The number mixed.
    @inlinable
    public static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
