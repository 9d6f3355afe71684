import CSystem
import Foundation

/// Tells a process that outlives this one which inputs are under way.
package struct InputWatch: Sendable {
    private let suspects: Suspects

    /// Watches with what is known of earlier tries.
    package init(_ suspects: Suspects = .known) {
        self.suspects = suspects
    }

    /// The signal that stopped the program at an input in an earlier try; `nil` when it has not.
    package func signal(at name: InputName) -> Int32? { suspects.leftOut[name] }

    /// Does a piece of work on an input; a suspect's is done while no other is, so that a stop names it alone.
    ///
    /// Work that is watched must not be begun within other work that is.
    package func during<Value, Failure: Error>(
        _ name: InputName, _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        if suspects.alone.isEmpty { return try Self.noted(name, work) }
        let isAlone = suspects.alone.contains(name)
        Self.turns.enter(alone: isAlone)
        defer { Self.turns.leave() }
        return try Self.noted(name, work)
    }

    private static let turns = Turns()

    private static func noted<Value, Failure: Error>(
        _ name: InputName, _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let slot = hx_watch_enter(name.bytes, name.bytes.count)
        defer { hx_watch_leave(slot) }
        return try work()
    }
}
