import Foundation
import FoundationNetworking
import HexaplaCore
import HexaplaRun
import HexaplaRunTesting
import HexaplaSearch
import HexaplaSystem
import HexaplaTesting
import Testing

@testable import HexaplaServe

@Suite struct CorpusServerTests {
    let folder: TemporaryFolder
    let server: CorpusServer

    init() async throws {
        folder = try TemporaryFolder()
        try Sample.write(2, to: folder)
        _ = try await Sample.run(in: folder)
        server = try CorpusServer(
            output: folder.location("out"), resources: try ResourceLocator(given: nil).folder(), tell: { _ in })
    }

    private func answer(_ path: String, _ query: [(name: String, value: String)] = []) async -> ServedAnswer {
        await server.answer(path: path, query: query)
    }

    @Test func thePagesOfTheResultAreThere() async throws {
        for name in ["index.html", "articles/a0.html", "reports/fr.html", "synopsis.jsonl", "README.txt"] {
            let answer = await answer("/result/" + name)
            let bytes = try Files.read(folder.location("out/" + name))
            #expect(answer.status == 200 && answer.bytes == bytes, "\(name)")
        }
        let way = await answer("/article", [("doc", "a1")]).headers.map(\.value)
        #expect(way.contains("/result/articles/a1.html"))
    }

    /// Only what the run lists is given out: nothing beside it, nothing through links, nothing outside.
    @Test func nothingElseIsGivenOut() async throws {
        try folder.write("secret", to: "secret.txt")
        try folder.write("secret", to: "out/secret.txt")
        try FileManager.default.removeItem(atPath: folder.location("out/reports/es.html"))
        try folder.link("out/reports/es.html", to: folder.location("secret.txt"))
        try FileManager.default.moveItem(
            atPath: folder.location("out/alignments"), toPath: folder.location("elsewhere"))
        try folder.link("out/alignments", to: folder.location("elsewhere"))
        for path in [
            "/result/", "/result", "/result/secret.txt", "/result/../secret.txt", "/result/./index.html",
            "/result//index.html", "/result/reports/es.html", "/result/alignments/fr.jsonl", "/result/log/corpus.json",
            "/result/.hexapla/find.sqlite", "/secret.txt", "/../secret.txt", "//", "/find.sqlite",
        ] {
            #expect(await answer(path).status == 404, "\(path)")
        }
    }

    /// A run that takes the place of the one that was opened is shown from then on.
    @Test func anotherRunIsTakenUp() async throws {
        #expect(await answer("/result/articles/a2.html").status == 404)
        let before = try JSONReader.value(await answer("/find", [("q", "bridge"), ("in", "en")]).bytes)
        #expect(before["total"] == .int(6))
        try Sample.write(3, to: folder)
        _ = try await Sample.run(in: folder)
        #expect(await answer("/result/articles/a2.html").status == 200)
        let after = try JSONReader.value(await answer("/find", [("q", "bridge"), ("in", "en")]).bytes)
        #expect(after["total"] == .int(9))
    }

    @Test func queriesAreAnswered() async throws {
        let found = await answer("/find", [("q", "pont"), ("in", "fr"), ("with", "zh:桥"), ("limit", "2")])
        let value = try JSONReader.value(found.bytes)
        #expect(found.status == 200 && value["given"] == .int(2) && value["mode"]?.string == "words")
        let languages = await answer("/languages")
        let text = String(decoding: languages.bytes, as: UTF8.self)
        #expect(text.contains(#"{"code":"ar","name":"Arabic","rightToLeft":true}"#))
    }

    @Test(arguments: [
        [("q", "")], [("q", "(")], [("q", "("), ("mode", "regex")], [("q", "x"), ("in", "de")],
        [("q", "x"), ("in", "?")],
        [("q", "x"), ("with", "accord")], [("q", "x"), ("mode", "fuzzy")], [("q", "x"), ("limit", "0")],
        [("q", "x"), ("limit", "100000")], [("q", "x"), ("level", "word")], [("p", "x")], [],
        [("q", "x"), ("renderings", "1")], [("q", "x"), ("renderings", "")],
    ])
    func badQueriesAreSentences(query: [(name: String, value: String)]) async throws {
        let answer = await answer("/find", query)
        #expect(answer.status == 400)
        #expect(try JSONReader.value(answer.bytes)["error"]?.string?.hasSuffix(".") == true)
    }

    /// Scripts run only in the page of the search, and only its own.
    @Test func everyAnswerHasItsPolicy() async {
        for path in ["/", "/find.js", "/result/index.html", "/nowhere", "/languages"] {
            let headers = Dictionary(await answer(path).headers.map { ($0.name, $0.value) }) { first, _ in first }
            let policy = headers["Content-Security-Policy"] ?? ""
            #expect(policy.hasPrefix("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(policy.contains("script-src") == ["/", "/find.js"].contains(path))
            #expect(!policy.contains("script-src 'unsafe-inline'"))
            #expect(headers["X-Content-Type-Options"] == "nosniff" && headers["Cache-Control"] == "no-store")
        }
    }

    /// The page holds no script and no style of its own, which its policy would not let run.
    @Test func thePageKeepsToItsPolicy() async {
        let page = String(decoding: await answer("/").bytes, as: UTF8.self)
        #expect(!page.contains("style=") && !page.contains("<style") && !page.contains("onclick"))
        #expect(page.components(separatedBy: "<script").count == 2 && page.contains("<script src=\"/find.js\" defer>"))
        let script = String(decoding: await answer("/find.js").bytes, as: UTF8.self)
        for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("] {
            #expect(!script.contains(word))
        }
    }

    /// A server that listens on a free port, and its address.
    private func served() async throws -> (serving: Task<Void, any Error>, address: String) {
        let (addresses, ready) = AsyncStream.makeStream(of: String.self)
        let server = server
        let serving = Task {
            defer { ready.finish() }
            try await server.run(port: 0) { ready.yield($0) }
        }
        var iterator = addresses.makeAsyncIterator()
        return (serving, try #require(await iterator.next()))
    }

    /// Over the wire: the token once, then the cookie; another origin and another name of the host are turned away.
    @Test func theWholeWay() async throws {
        let (serving, address) = try await served()
        defer { serving.cancel() }
        let base = String(address.prefix { $0 != "?" })
        #expect(base.hasPrefix("http://127.0.0.1:"))
        let session = URLSession(configuration: .ephemeral)
        func status(_ path: String, _ headers: [String: String] = [:]) async throws -> Int {
            var request = URLRequest(url: try #require(URL(string: path)))
            for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
            return (try await session.data(for: request).1 as? HTTPURLResponse)?.statusCode ?? 0
        }
        #expect(try await status(base + "languages") == 403)
        #expect(try await status(address) == 200)
        #expect(try await status(base + "find?q=bridge") == 200)
        #expect(try await status(base + "result/index.html") == 200)
        #expect(try await status(base + "find?q=bridge", ["Origin": "http://evil.example"]) == 403)
        #expect(try await status(base + "find?q=bridge", ["Sec-Fetch-Site": "cross-site"]) == 403)
    }

    @Test func aPortThatIsTakenIsAnError() async throws {
        let (serving, address) = try await served()
        defer { serving.cancel() }
        let port = try #require(URL(string: address)?.port)
        await #expect(throws: PipelineError.self) { try await server.run(port: UInt16(port)) { _ in } }
    }
}
