import Glibc

/// Copies memory: what the machine can do at all.
///
/// The texts play no part.
struct MemoryCopy: Measurement {
    let name = "memcpy"

    func speed(_ texts: Texts) -> Double {
        let count = 64 << 20
        let source = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 64)
        let target = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 64)
        defer {
            source.deallocate()
            target.deallocate()
        }
        memset(source, 1, count)
        return ThreadClock.megabytesPerSecond(bytes: count) {
            memcpy(target, source, count)
            return Int(target.load(fromByteOffset: count / 2, as: UInt8.self))
        }
    }
}
