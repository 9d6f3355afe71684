import ArgumentParser
import HexaplaSystem

/// The end of a command that is not its plain end.
enum Failure {
    /// Tells what happened, on the right channel, and gives the exit code.
    static func code(of error: any Error) -> Int32 {
        switch error {
        case is BrokenPipe:
            return 0
        case let error as PipelineError:
            Output.message("\(error)")
            return switch error.kind {
            case .usage: 64
            case .input: 2
            case .stopped(let signal): 128 + signal
            }
        case let code as ExitCode:
            return code.rawValue
        default:
            return parserCode(of: error)
        }
    }

    /// Help goes to the standard output; what the parser says else is bad usage, and the rest a failure of the system.
    private static func parserCode(of error: any Error) -> Int32 {
        let text = Hexapla.fullMessage(for: error)
        let code = Hexapla.exitCode(for: error)
        if code.isSuccess {
            do {
                try Output.print(text + "\n")
                return 0
            } catch {
                return self.code(of: error)
            }
        }
        let prefix = "Error: "
        Output.note("hexapla: \(text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text)\n")
        return code == .validationFailure ? 64 : 2
    }
}
