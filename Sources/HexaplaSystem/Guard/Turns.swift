import Foundation
import Synchronization

/// Lets many do their work side by side, or one alone.
final class Turns: Sendable {
    private struct State {
        var working = 0
        var isAlone = false
    }

    private let state = Mutex(State())
    private let changed = NSCondition()

    /// Waits until work may begin.
    ///
    /// - Parameter alone: Whether nothing else may be done meanwhile.
    func enter(alone: Bool) {
        changed.lock()
        defer { changed.unlock() }
        while !admits(alone: alone) { changed.wait() }
    }

    private func admits(alone: Bool) -> Bool {
        state.withLock { state in
            if state.isAlone || alone && state.working > 0 { return false }
            state.working += 1
            state.isAlone = alone
            return true
        }
    }

    /// Ends the work.
    func leave() {
        changed.lock()
        defer { changed.unlock() }
        state.withLock { state in
            state.working -= 1
            state.isAlone = false
        }
        changed.broadcast()
    }
}
