/// Who may ask the server: a page that it gave out itself, to a person who has the address that it printed.
///
/// The server listens on the loopback address alone. A page of another origin can still send requests there, by the name
/// `localhost` or one of its own that it lets point there (DNS rebinding): so the name that is asked for must be that of the
/// loopback address, a request that tells its origin must come from here, and each must bring the token, which nobody can
/// guess, in the address the first time and in a cookie that other sites do not send from then on.
package struct AccessRules: Sendable {
    /// What a request says of itself.
    package struct Request: Sendable {
        /// The method, such as `GET`.
        package let method: String
        /// The path, without a query.
        package let path: String
        /// The token in the query.
        package let token: String?
        /// The header `Host`.
        package let host: String?
        /// The header `Origin`.
        package let origin: String?
        /// The header `Sec-Fetch-Site`.
        package let site: String?
        /// The header `Cookie`.
        package let cookie: String?

        /// Creates a request.
        package init(
            method: String = "GET", path: String = "/", token: String? = nil, host: String?, origin: String? = nil,
            site: String? = nil, cookie: String? = nil
        ) {
            (self.method, self.path, self.token, self.host) = (method, path, token, host)
            (self.origin, self.site, self.cookie) = (origin, site, cookie)
        }
    }

    /// What is done with a request.
    package enum Verdict: Sendable, Hashable {
        /// It is answered.
        case answered
        /// It brings the token in its address: the token goes into a cookie and out of the address.
        case welcomed
        /// It is refused, for a reason in a sentence.
        case refused(String)
        /// It would change something, which this server never does.
        case unknownMethod
    }

    /// The port that the server listens on.
    package let port: Int
    /// What every request must bring.
    package let token: String

    /// Creates rules.
    ///
    /// - Parameters:
    ///   - port: The port that the server listens on.
    ///   - token: What every request must bring.
    package init(port: Int, token: String) {
        self.port = port
        self.token = token
    }

    /// The name of the cookie; servers on other ports of the machine get a cookie of another name.
    package var cookieName: String { "hexapla-\(port)" }

    /// The header that gives the cookie.
    package var cookie: String { "\(cookieName)=\(token); Path=/; HttpOnly; SameSite=Strict" }

    /// What is done with a request.
    ///
    /// - Parameter request: What it says of itself.
    /// - Returns: The verdict.
    package func verdict(_ request: Request) -> Verdict {
        guard let host = request.host, hosts.contains(host.lowercased()) else {
            return .refused("The name of the server must be 127.0.0.1 or localhost.")
        }
        if let origin = request.origin, !hosts.contains(where: { "http://\($0)" == origin.lowercased() }) {
            return .refused("The request comes from a page of another origin.")
        }
        guard request.method == "GET" || request.method == "HEAD" else { return .unknownMethod }
        if let given = request.token, isToken(given) { return .welcomed }
        if let site = request.site, site == "cross-site" || site == "same-site" {
            return .refused("The request comes from a page of another site.")
        }
        guard let given = cookieValue(request.cookie), isToken(given) else {
            return .refused("The address lacks the token; open the one that 'hexapla serve' printed.")
        }
        return .answered
    }

    /// The names of the server; browsers leave the port of HTTP out.
    private var hosts: [String] {
        let names = ["127.0.0.1", "localhost"]
        return names.map { "\($0):\(port)" } + (port == 80 ? names : [])
    }

    private func cookieValue(_ header: String?) -> String? {
        for pair in (header ?? "").split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            if parts.count == 2, parts[0].drop(while: { $0 == " " }) == cookieName { return String(parts[1]) }
        }
        return nil
    }

    /// Compares in a time that does not tell how much is right.
    private func isToken(_ given: String) -> Bool {
        let (left, right) = (Array(given.utf8), Array(token.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
