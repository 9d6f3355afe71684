import FlyingFox
import Foundation

/// Lets requests in that may be answered.
actor Gate: HTTPHandler {
    private let server: CorpusServer
    private let token: String
    private var rules: AccessRules?

    init(server: CorpusServer, token: String) {
        (self.server, self.token) = (server, token)
    }

    /// The port, from when it is known.
    var port: UInt16? { rules.map { UInt16($0.port) } }

    /// Lets requests in, from when the port is known.
    ///
    /// - Returns: Whether it was not known before.
    func open(port: UInt16) -> Bool {
        defer { rules = AccessRules(port: Int(port), token: token) }
        return rules == nil
    }

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard let rules else { return Self.response(.failure(503, "The server is starting.")) }
        let query = request.query.map { (name: $0.name, value: $0.value) }
        let asked = AccessRules.Request(
            method: request.method.rawValue, path: request.path, token: query.first { $0.name == "token" }?.value,
            host: request.headers[.host], origin: request.headers[HTTPHeader("Origin")],
            site: request.headers[HTTPHeader("Sec-Fetch-Site")], cookie: request.headers[.cookie])
        let whole = await answer(to: asked, query, rules)
        return asked.method == "HEAD" ? Self.withoutBody(whole) : whole
    }

    private func answer(
        to asked: AccessRules.Request, _ query: [(name: String, value: String)], _ rules: AccessRules
    ) async -> HTTPResponse {
        switch rules.verdict(asked) {
        case .refused(let reason): return Self.response(.failure(403, reason))
        case .unknownMethod: return Self.response(.failure(405, "This server only shows."))
        case .welcomed:
            var response = Self.response(.redirect(to: "/"))
            response.headers[.setCookie] = rules.cookie
            return response
        case .answered: return Self.response(await server.answer(path: asked.path, query: query))
        }
    }

    /// The answer to `HEAD`: its head alone, with the length of the body that `GET` would get.
    private static func withoutBody(_ response: HTTPResponse) -> HTTPResponse {
        HTTPResponse(statusCode: response.statusCode, headers: response.headers)
    }

    private static func response(_ answer: ServedAnswer) -> HTTPResponse {
        var headers = HTTPHeaders()
        headers[.contentLength] = String(answer.bytes.count)
        for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
        return HTTPResponse(
            statusCode: HTTPStatusCode(answer.status, phrase: phrases[answer.status] ?? "Answer"), headers: headers,
            body: Data(answer.bytes))
    }

    private static let phrases = [
        200: "OK", 303: "See Other", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
        500: "Internal Server Error", 503: "Service Unavailable",
    ]
}
