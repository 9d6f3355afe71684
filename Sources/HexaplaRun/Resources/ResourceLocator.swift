import Foundation
import HexaplaResources
package import HexaplaSystem

/// Finds the folder with the resource files.
///
/// The places, in order: the folder given, the environment variable `HEXAPLA_RESOURCES`, `share/hexapla` beside the
/// program or beside its folder, the build's resource folder beside the program, the `Resources` folder of the source
/// tree that the program was built in.
package struct ResourceLocator: Sendable {
    /// The environment variable that names the folder.
    package static let variable = "HEXAPLA_RESOURCES"

    private let given: String?
    private let environment: String?
    private let executable: String

    /// Creates a locator.
    ///
    /// - Parameters:
    ///   - given: The folder named by the user, which must then be the right one.
    ///   - environment: The value of `HEXAPLA_RESOURCES`, likewise; an empty one counts as none.
    ///   - executable: The path of the running program.
    package init(given: String?, environment: String?, executable: String) {
        self.given = given
        self.environment = environment == "" ? nil : environment
        self.executable = executable
    }

    /// Creates a locator for the running program.
    ///
    /// - Parameter given: The folder named by the user.
    package init(given: String?) {
        self.init(
            given: given, environment: ProcessInfo.processInfo.environment[Self.variable],
            executable: Self.runningProgram)
    }

    private static var runningProgram: String {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return link ?? CommandLine.arguments.first ?? "hexapla"
    }

    /// The folder with the resource files.
    ///
    /// - Returns: The first place that holds a folder `languages`.
    /// - Throws: `PipelineError` when the place named by the user is not one, or there is none anywhere.
    package func folder() throws(PipelineError) -> String {
        if let given { return try checked(given, name: "--resources") }
        if let environment { return try checked(environment, name: Self.variable) }
        let places = places()
        if let place = places.first(where: Self.holdsResources) { return place }
        throw PipelineError(
            .usage, "resources",
            "The resource files were not found. Looked in --resources and \(Self.variable) (not given), "
                + places.joined(separator: ", ") + ".")
    }

    private func checked(_ folder: String, name: String) throws(PipelineError) -> String {
        if Self.holdsResources(folder) { return folder }
        throw PipelineError(.usage, name, "'\(folder)' is no folder with resource files: it has no folder 'languages'.")
    }

    private static func holdsResources(_ folder: String) -> Bool {
        Files.isDirectory(Files.join(folder, "languages"))
    }

    private func places() -> [String] {
        let beside = Files.parent(of: Files.real(executable))
        var places = [
            Files.join(beside, "share/hexapla"), Files.join(Files.parent(of: beside), "share/hexapla"),
            Files.join(beside, ResourceBundle.folderName),
        ]
        if let tree = Self.sourceTree(above: beside) { places.append(Files.join(tree, "Resources")) }
        return places
    }

    private static func sourceTree(above folder: String) -> String? {
        var folder = folder
        while folder != "/" && !folder.isEmpty {
            if Files.exists(Files.join(folder, "Package.swift")), Files.isDirectory(Files.join(folder, "Resources")) {
                return folder
            }
            folder = Files.parent(of: folder)
        }
        return nil
    }

    /// The folders that hold pipelines: those beside the resources, then that of the source tree.
    ///
    /// - Parameter resources: The folder with the resource files.
    /// - Returns: The folders to look in, also missing ones.
    package func pipelineFolders(resources: String) -> [String] {
        let beside = Files.parent(of: Files.real(executable))
        var folders = [
            Files.join(resources, "Pipelines"), Files.join(Files.parent(of: Files.real(resources)), "Pipelines"),
        ]
        if let tree = Self.sourceTree(above: beside) { folders.append(Files.join(tree, "Pipelines")) }
        return folders
    }
}
