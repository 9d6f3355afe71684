import CSystem
import Glibc

/// Does a run in a process of its own, so that an input at which the program stops is left out and the rest is done.
///
/// A trap, a lack of memory or a stack that is full ends a process; no program can go on after that. The process that
/// waits here has read no input. It learns which inputs were under way and tries again without the one that stopped
/// the program.
package enum RunGuard {
    /// What became of a run.
    package enum Outcome: Sendable, Hashable {
        /// The run ended by itself with an exit status.
        case ended(Int32)
        /// A signal ended the run, and no input is to blame.
        case stopped(Int32)
        /// More inputs stopped the program than it is tried again for.
        case givenUp([String])
        /// A signal ended a run that cannot be done again, while these inputs were under way.
        case unrepeatable(Int32, [String])
    }

    /// So many inputs are left out before the fault is taken to be elsewhere.
    private static let mostLeftOut = 64

    /// Does a run; to be called before the process has a second thread.
    ///
    /// - Parameters:
    ///   - isRepeatable: Whether the run can be done a second time; not when it reads a stream.
    ///   - tell: Told, as a full sentence, of each try that a signal has ended.
    ///   - work: The run; it is called in a new process and ends that.
    /// - Returns: How it ended.
    package static func run(
        isRepeatable: Bool, tell: (String) -> Void, _ work: (Suspects) -> Never
    ) -> Outcome {
        var suspects = Suspects()
        guard hx_watch_open() == 1 else { work(suspects) }
        while true {
            hx_watch_clear()
            let child = hx_fork()
            if child < 0 { work(suspects) }
            if child == 0 {
                hx_stop_note()
                work(suspects)
            }
            hx_stop_forward(child)
            let status = wait(for: child)
            guard let signal = signal(in: status) else { return .ended((status >> 8) & 0xFF) }
            if hx_stop_signal() != 0 { return .ended(128 + hx_stop_signal()) }
            let names = underWay()
            guard suspects.learn(from: names, signal: signal) else { return .stopped(signal) }
            let listed = names.map(\.text).sorted(by: precedes)
            guard isRepeatable else { return .unrepeatable(signal, listed) }
            if suspects.leftOut.count > mostLeftOut {
                return .givenUp(suspects.leftOut.keys.map(\.text).sorted(by: precedes))
            }
            tell(
                "The program was stopped by \(words(signal)) while these were under way:"
                    + " \(listed.joined(separator: ", ")). It starts again.")
        }
    }

    private static func wait(for child: Int32) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status
    }

    /// The signal that ended a process; `nil` when it ended by itself.
    private static func signal(in status: Int32) -> Int32? {
        let signal = status & 0x7F
        return signal == 0 ? nil : signal
    }

    private static func underWay() -> Set<InputName> {
        var names: Set<InputName> = []
        for slot in 0..<hx_watch_slots {
            var bytes = [UInt8](repeating: 0, count: 512)
            let count = hx_watch_name(slot, &bytes, bytes.count)
            if count > 0 { names.insert(InputName(bytes: Array(bytes.prefix(count)))) }
        }
        return names
    }

    /// Why an input is left out.
    package static func reason(leavingOut work: String, _ signal: Int32) -> String {
        "The program was stopped by \(words(signal)) while it \(work), so it was left out."
    }

    /// A signal in words.
    ///
    /// - Parameter signal: Its number.
    /// - Returns: What it says of the program, with the number.
    package static func words(_ signal: Int32) -> String {
        switch signal {
        case SIGILL, SIGTRAP: "a trap of its own (signal \(signal))"
        case SIGABRT: "a lack of memory or a check of its own (signal \(signal))"
        case SIGSEGV, SIGBUS: "an access to memory that is not there, or a full stack (signal \(signal))"
        case SIGKILL: "the system, which may have run out of memory (signal \(signal))"
        default: "signal \(signal)"
        }
    }
}

/// What asks a run to stop: signals, and the end of the task that does it.
package enum StopRequest {
    /// Whether one has come; on a thread that does not run the task only signals are seen.
    package static var hasCome: Bool { Task.isCancelled || hx_stop_signal() != 0 }

    /// Looks whether one has come.
    ///
    /// - Parameter folder: The output folder.
    /// - Throws: `PipelineError` when one has.
    package static func check(_ folder: String) throws(PipelineError) {
        if Task.isCancelled {
            let reason = "The run was cancelled before it was finished. The folder is as it was."
            throw PipelineError(.cancelled, folder, reason)
        }
        let signal = hx_stop_signal()
        guard signal != 0 else { return }
        throw PipelineError(
            .stopped(signal), folder,
            "The run was stopped by signal \(signal) before it was finished. The folder is as it was; run the same"
                + " command again.")
    }
}
