import HexaplaCore
import Testing

@testable import HexaplaRun
@testable import HexaplaSystem

@Suite struct OptionShapeTests {
    private enum Colour: String, Codable, CaseIterable { case red, green, one = "1" }

    private struct Options: Codable {
        var flag = true
        var count = 1
        var share = 1.0
        var name: String? = nil
        var colour = Colour.red
        var list = ["a"]
        var inner = Inner()
    }

    private struct Inner: Codable {
        var depth = 2
    }

    private func shape(_ key: String) throws -> OptionShape? {
        let options = Options()
        guard case .section(let members) = OptionShape(of: options, tree: try CanonicalJSON.tree(options)) else {
            return nil
        }
        return members[key]
    }

    @Test(arguments: [
        ("flag", JSONValue.bool(false), JSONValue.int(1)), ("count", .int(3), .double(0.5)),
        ("share", .double(0.5), .string("half")), ("share", .int(1), .bool(true)),
        ("colour", .string("green"), .string("blue")), ("colour", .int(1), .int(2)), ("inner", .null, .int(1)),
    ])
    func acceptsItsKindOnly(key: String, good: JSONValue, bad: JSONValue) throws {
        let shape = try #require(try shape(key))
        if key != "inner" { #expect(shape.accepts(good)) }
        #expect(!shape.accepts(bad))
        #expect(!shape.wanted.isEmpty)
    }

    @Test func knowsOptionalsAndSections() throws {
        #expect(try shape("name")?.accepts(.string("x")) == true)
        #expect(try shape("list")?.accepts(.array([.string("b")])) == true)
        guard case .section(let members)? = try shape("inner") else {
            Issue.record("The inner settings are no section.")
            return
        }
        #expect(Array(members.keys) == ["depth"])
    }
}
