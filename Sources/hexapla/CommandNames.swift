import ArgumentParser
import Glibc
import HexaplaSystem

/// Looks at the names of commands before the arguments are parsed, so that a misspelt one is told as such.
enum CommandNames {
    /// Refuses a word that stands where a command must stand and is none.
    ///
    /// - Parameter arguments: What follows the name of the program.
    /// - Throws: `PipelineError` with what may have been meant.
    static func check(_ arguments: [String]) throws {
        let isHelp = arguments.first == "help"
        var group: any ParsableCommand.Type = Hexapla.self
        var path: [String] = []
        for word in isHelp ? arguments.dropFirst() : arguments[...] {
            let commands = group.configuration.subcommands
            // Options of a group stand behind its command; what takes files by default may take any word.
            guard !commands.isEmpty, !word.hasPrefix("-"), !word.isEmpty else { return }
            if let next = commands.first(where: { $0.configuration.commandName == word }) {
                group = next
                path.append(word)
                continue
            }
            if path.isEmpty, word == "help" { return }
            let names = commands.compactMap { $0.configuration.commandName }
            let takesFiles = !isHelp && group.configuration.defaultSubcommand != nil
            if takesFiles, !isMissing(word) || NearestNames.suggestions(for: word, among: names).isEmpty { return }
            let what = takesFiles ? "command or file" : "command"
            throw PipelineError(
                .usage, (path + [word]).joined(separator: " "),
                "There is no such \(what) (\(NearestNames.hint(for: word, among: names))).")
        }
    }

    /// Whether a word that could be a file looks like a command and is no file.
    private static func isMissing(_ word: String) -> Bool {
        !word.contains("/") && !word.contains(".") && access(word, F_OK) != 0
    }

    /// The help of a group with that of the command it stands for when none is named; `nil` for every other help.
    static func groupHelp(_ arguments: [String]) -> String? {
        let words = arguments.filter { $0 != "help" && $0 != "--help" && $0 != "-h" }
        guard words.count == 1, arguments.count == 2,
            let group = Hexapla.configuration.subcommands.first(where: { $0.configuration.commandName == words[0] }),
            let command = group.configuration.defaultSubcommand
        else { return nil }
        let help = Hexapla.helpMessage(for: command)
        let options = help.firstRange(of: "ARGUMENTS:").map { help[$0.lowerBound...] } ?? help[...]
        let name = [group, command].compactMap { $0.configuration.commandName }.joined(separator: " ")
        return Hexapla.helpMessage(for: group)
            + "\n\nWithout a subcommand the command is '\(name)', which takes:\n\n" + options
    }
}
