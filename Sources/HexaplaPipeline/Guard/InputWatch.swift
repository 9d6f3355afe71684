import CSystem
import Foundation

/// Tells a process that outlives this one which inputs are under way.
struct InputWatch: Sendable {
    private let suspects: Suspects

    /// Watches with what is known of earlier tries.
    init(_ suspects: Suspects = .known) {
        self.suspects = suspects
    }

    /// The signal that stopped the program at an input in an earlier try; `nil` when it has not.
    func signal(at name: InputName) -> Int32? { suspects.leftOut[name] }

    /// Does a piece of work on an input; a suspect's is done while no other suspect's is.
    func during<Value, Failure: Error>(
        _ name: InputName, _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        guard suspects.alone.contains(name) else { return try Self.noted(name, work) }
        Self.onlyOne.lock()
        defer { Self.onlyOne.unlock() }
        return try Self.noted(name, work)
    }

    private static let onlyOne = NSLock()

    private static func noted<Value, Failure: Error>(
        _ name: InputName, _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let slot = hx_watch_enter(name.bytes, name.bytes.count)
        defer { hx_watch_leave(slot) }
        return try work()
    }
}
