import Foundation
import Testing

/// `Sources/README.md` tells the rooms as `Package.swift` builds them; `HEXAPLA_RECORD=1` draws its diagram anew.
@Suite struct RoomTests {
    private static let readme = Manifest.package.appendingPathComponent("Sources/README.md")
    private let manifest: Manifest
    private let text: String
    private let fenced: [Substring]

    init() throws {
        manifest = try Manifest()
        text = try String(contentsOf: Self.readme, encoding: .utf8)
        fenced = text.split(separator: "```\n", omittingEmptySubsequences: false)
    }

    @Test func diagramHoldsTheArrowsOfThePackage() throws {
        try #require(fenced.count > 2)
        if ProcessInfo.processInfo.environment["HEXAPLA_RECORD"] == "1" {
            let parts = [String(fenced[0]), RoomDiagram.text(manifest)] + fenced[2...].map(String.init)
            try Data(parts.joined(separator: "```\n").utf8).write(to: Self.readme)
            Issue.record("Recorded \(Self.readme.path).")
            return
        }
        let drawn = RoomDiagram(parsing: String(fenced[1]))
        #expect(drawn.rooms.keys.sorted() == manifest.rooms.keys.sorted())
        for (room, uses) in manifest.rooms {
            #expect(drawn.rooms[room]?.subtracting(uses).sorted() == [], "\(room): arrows the package has not")
            #expect(uses.subtracting(drawn.rooms[room] ?? []).sorted() == [], "\(room): arrows that are not drawn")
        }
    }

    @Test func arrowsPointDown() throws {
        try #require(fenced.count > 2)
        let drawn = RoomDiagram(parsing: String(fenced[1]))
        for (room, uses) in drawn.rooms {
            #expect(manifest.height(room) != nil, "\(room): its arrows lead in a circle")
            for other in uses { #expect(drawn.lines[room] ?? 0 < drawn.lines[other] ?? .max, "\(room) ─► \(other)") }
        }
    }

    @Test func everyRoomHasItsParagraph() {
        let told = text.split(separator: "\n").filter { $0.hasPrefix("**") }.map {
            String($0.dropFirst(2).prefix { $0 != "*" })
        }
        #expect(told.sorted() == manifest.rooms.keys.sorted())
    }

    @Test func diagramsAreReadAsTheyAreWritten() {
        let drawn = RoomDiagram(parsing: RoomDiagram.text(manifest))
        #expect(drawn.rooms == manifest.rooms)
    }
}
