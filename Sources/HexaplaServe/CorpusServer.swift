import FlyingFox
import FlyingSocks
import Foundation
import HexaplaCore
import HexaplaRecord
import HexaplaReport
import HexaplaSearch
package import HexaplaSystem
import HexaplaTools

/// Shows a result in the browser: its pages, and a search in all languages as one types.
///
/// Nothing is written but the index.
package struct CorpusServer: Sendable {
    private let service: SearchService
    private let files: FileService
    private let pages: [String: (bytes: [UInt8], type: String)]

    /// Prepares a server; the index is made when it is missing.
    ///
    /// - Parameters:
    ///   - output: The output folder of a finished run.
    ///   - resources: The folder with the resource files.
    ///   - tell: Told what is done beside, as a full sentence.
    /// - Throws: `PipelineError` when it is no output folder of a finished run, or a resource file is missing.
    package init(
        output: String, resources: String, tell: @escaping @Sendable (String) -> Void
    ) throws(PipelineError) {
        _ = try FinishedRun(output)
        service = SearchService(output: output, resources: resources, tell: tell)
        files = FileService(output: output)
        var pages: [String: (bytes: [UInt8], type: String)] = [:]
        for (path, name, type) in Self.resources {
            pages[path] = (try Files.read(Files.join(resources, "serve/" + name)), type + "; charset=utf-8")
        }
        self.pages = pages
    }

    private static let resources = [
        ("/", "find.html", "text/html"), ("/find.js", "find.js", "text/javascript"),
        ("/find.css", "find.css", "text/css"),
    ]

    /// Serves until the task is cancelled.
    ///
    /// When more connections come than the system lets the process have open, all are closed and it listens again.
    ///
    /// - Parameters:
    ///   - port: The port on 127.0.0.1; 0 for any that is free.
    ///   - ready: Told the address to open, when the server listens.
    /// - Throws: `PipelineError` when the port is taken, or the server cannot go on.
    package func run(port: UInt16, ready: @escaping @Sendable (String) -> Void) async throws {
        OpenFiles.raiseLimit()
        try await service.open()
        let token = Self.token()
        let gate = Gate(server: self, token: token)
        while true {
            let known = await gate.port
            do {
                return try await listen(known ?? port, gate) { ready("http://127.0.0.1:\($0)/?token=\(token)") }
            } catch let error as SocketError {
                guard await gate.port != nil else {
                    throw PipelineError(
                        .input, "--port", "Port \(port) of 127.0.0.1 cannot be used; name another one. (\(error))")
                }
                guard Self.isPassing(error) else {
                    throw PipelineError(.input, "serve", "The server cannot go on; start it again. (\(error))")
                }
                try await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    private static func isPassing(_ error: SocketError) -> Bool {
        if case .failed(_, let code, _) = error { return OpenFiles.isPassing(code) }
        return false
    }

    /// How long a busy machine may take to open a socket, in seconds; a socket that fails ends the wait at once.
    private static let patience = 600.0

    /// Listens until the task is cancelled or the socket fails.
    private func listen(_ port: UInt16, _ gate: Gate, ready: @Sendable (UInt16) -> Void) async throws {
        let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
        let server = HTTPServer(address: address, logger: .disabled, handler: gate)
        let listening = Task { try await server.waitUntilListening(timeout: Self.patience) }
        let serving = Task {
            defer { listening.cancel() }
            try await server.run()
        }
        try await withTaskCancellationHandler {
            guard (try? await listening.value) != nil, case .ip4(_, let bound)? = await server.listeningAddress else {
                serving.cancel()
                return try await serving.value
            }
            if await gate.open(port: bound) { ready(bound) }
            try await serving.value
        } onCancel: {
            serving.cancel()
        }
    }

    /// 128 random bits in hexadecimal digits.
    private static func token() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// The answer to a request that may be answered.
    func answer(path: String, query: [(name: String, value: String)]) async -> ServedAnswer {
        do throws(PipelineError) {
            if let page = pages[path] { return ServedAnswer(200, page.bytes, page.type, mayRunOwn: true) }
            switch path {
            case "/languages": return ServedAnswer(200, try await service.languages(), ServedAnswer.json)
            case "/article":
                let doc = query.first { $0.name == "doc" }?.value ?? ""
                return .redirect(to: "/result/" + OutputNames.page(PageName.file(forArticle: doc)))
            case "/find":
                return ServedAnswer(200, try await service.answer(try QueryRequest.query(query)), ServedAnswer.json)
            default:
                let prefix = "/result/"
                guard path.hasPrefix(prefix), let file = try await files.file(String(path.dropFirst(prefix.count)))
                else {
                    return .failure(404, "There is no such page.")
                }
                return ServedAnswer(200, file.bytes, file.type)
            }
        } catch {
            return .failure(error.kind == .usage ? 400 : 500, error.reason)
        }
    }
}
