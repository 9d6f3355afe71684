import ArgumentParser
import HexaplaPipeline

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
            guard isHelp || group.configuration.defaultSubcommand == nil, !(path.isEmpty && word == "help") else {
                return
            }
            let hint = NearestNames.hint(for: word, among: commands.compactMap { $0.configuration.commandName })
            throw PipelineError(.usage, (path + [word]).joined(separator: " "), "There is no such command (\(hint)).")
        }
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
