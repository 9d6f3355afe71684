import HexaplaCore

/// What is sent to a browser.
struct ServedAnswer: Sendable {
    /// The type of JSON.
    static let json = "application/json; charset=utf-8"

    let status: Int
    let bytes: [UInt8]
    private(set) var headers: [(name: String, value: String)]

    /// Creates an answer.
    ///
    /// Whatever it is, the browser guesses no type, shows it in no frame, sends no address on and keeps no copy; scripts
    /// run only in pages of the server itself, and only its own.
    init(_ status: Int, _ bytes: [UInt8], _ type: String, mayRunOwn: Bool = false) {
        self.status = status
        self.bytes = bytes
        headers = [
            ("Content-Type", type), ("Content-Security-Policy", mayRunOwn ? Self.ownPolicy : Self.policy),
            ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cache-Control", "no-store"),
        ]
    }

    /// An answer that leads to another page of the server.
    static func redirect(to path: String) -> ServedAnswer {
        var answer = ServedAnswer(303, [], "text/plain; charset=utf-8")
        answer.headers.append(("Location", path))
        return answer
    }

    /// An answer that says what is wrong.
    static func failure(_ status: Int, _ reason: String) -> ServedAnswer {
        var writer = JSONLineWriter()
        writer.line { $0.member("error", reason) }
        return ServedAnswer(status, writer.bytes, json)
    }

    private static let shared =
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    private static let policy = shared + "; style-src 'unsafe-inline'"
    private static let ownPolicy = shared + "; script-src 'self'; style-src 'self'; connect-src 'self'"
}
