import Testing

@testable import HexaplaSystem

@Suite struct StopRequestTests {
    @Test func theEndOfTheTaskAsksToStop() async {
        #expect(!StopRequest.hasCome)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return StopRequest.hasCome
        }
        #expect(await task.value)
    }
}
