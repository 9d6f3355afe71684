import Testing

@testable import HexaplaServe

@Suite struct AccessRulesTests {
    let rules = AccessRules(port: 8765, token: "0123456789abcdef")
    private let cookie = "hexapla-8765=0123456789abcdef"

    private func verdict(
        _ method: String = "GET", token: String? = nil, host: String? = "127.0.0.1:8765", origin: String? = nil,
        site: String? = nil, cookie: String? = nil
    ) -> AccessRules.Verdict {
        rules.verdict(.init(method: method, token: token, host: host, origin: origin, site: site, cookie: cookie))
    }

    private func isRefused(_ verdict: AccessRules.Verdict) -> Bool {
        if case .refused(let reason) = verdict { return reason.hasSuffix(".") }
        return false
    }

    @Test func thePersonWithTheAddressIsLetIn() {
        #expect(verdict(token: "0123456789abcdef") == .welcomed)
        #expect(verdict(cookie: cookie) == .answered)
        #expect(verdict(host: "LOCALHOST:8765", origin: "http://localhost:8765", cookie: "a=b; " + cookie) == .answered)
        #expect(verdict(site: "same-origin", cookie: cookie) == .answered)
        #expect(verdict(site: "none", cookie: cookie) == .answered)
        // Who follows the address from another page, such as a terminal in the browser, has the token.
        #expect(verdict(token: "0123456789abcdef", site: "cross-site") == .welcomed)
    }

    @Test func nobodyElseIs() {
        #expect(isRefused(verdict()))
        for token in ["", "0123456789abcde", "0123456789abcdeF", "0123456789abcdef0"] {
            #expect(isRefused(verdict(token: token)))
            #expect(isRefused(verdict(cookie: "hexapla-8765=" + token)))
        }
        #expect(isRefused(verdict(cookie: "hexapla-8766=0123456789abcdef")))
        for host in [nil, "", "127.0.0.1", "evil.example:8765", "127.0.0.1:8765.evil.example", "127.0.0.1:80"] {
            #expect(isRefused(verdict(token: rules.token, host: host, cookie: cookie)), "\(host ?? "none")")
        }
        for origin in ["null", "http://evil.example", "https://127.0.0.1:8765", "http://127.0.0.1:8766", ""] {
            #expect(isRefused(verdict(token: rules.token, origin: origin, cookie: cookie)), "\(origin)")
        }
        for site in ["cross-site", "same-site"] { #expect(isRefused(verdict(site: site, cookie: cookie))) }
    }

    /// Browsers leave the port of HTTP out of the name and the origin.
    @Test func portEightyNeedNotBeNamed() {
        let rules = AccessRules(port: 80, token: "0123456789abcdef")
        for host in ["127.0.0.1", "localhost", "127.0.0.1:80", "localhost:80"] {
            let request = AccessRules.Request(
                host: host, origin: "http://\(host)", cookie: "hexapla-80=0123456789abcdef")
            #expect(rules.verdict(request) == .answered, "\(host)")
        }
        #expect(isRefused(rules.verdict(.init(host: "127.0.0.1:8765", cookie: "hexapla-80=0123456789abcdef"))))
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "get", ""])
    func nothingIsChanged(method: String) {
        #expect(verdict(method, cookie: cookie) == .unknownMethod)
    }

    @Test func theCookieIsForThisServerAlone() {
        #expect(rules.cookie == "hexapla-8765=0123456789abcdef; Path=/; HttpOnly; SameSite=Strict")
    }
}
