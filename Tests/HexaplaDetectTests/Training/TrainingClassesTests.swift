import HexaplaDetect
import Testing

@Suite struct TrainingClassesTests {
    @Test(arguments: [
        ("label\teng\t1", 1), ("# note\n\noutput\tLatn\ten", 3), ("output\tLatn\t?\t1", 1),
        ("output\tLatn\ten\tx", 1), ("output\tLatn\ten\t1\nlabel\teng\t0", 2), ("class\ten", 1),
    ])
    func refusesBadLines(text: String, line: Int) {
        let error = #expect(throws: ProfileError.self) { try TrainingClasses(text) }
        if case .classes(let found, _) = error { #expect(found == line) } else { Issue.record("\(text)") }
    }

    @Test func readsOutputsWithTheirLabels() throws {
        let classes = try TrainingClasses("# note\noutput\tLatn\ten\t1.5\nlabel\teng\t20\nlabel\tsco\t.5\n")
        #expect(classes == (try TrainingClasses("output\tLatn\ten\t1.5\nlabel\teng\t20.0\nlabel\tsco\t0.5")))
        #expect(classes != (try TrainingClasses("output\tLatn\ten\t1.5\nlabel\teng\t20")))
    }
}
