import Synchronization
import Testing

@testable import HexaplaSystem

@Suite struct TurnsTests {
    /// Who is at work, and what went wrong.
    private final class Account: Sendable {
        let state = Mutex((working: 0, wrong: 0))
    }

    @Test func nothingElseIsDoneWhileOneIsAlone() async {
        let turns = Turns()
        let account = Account()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                group.addTask {
                    let alone = number % 5 == 0
                    turns.enter(alone: alone)
                    account.state.withLock { $0.working += 1 }
                    for _ in 0..<200 { account.state.withLock { if alone, $0.working != 1 { $0.wrong += 1 } } }
                    account.state.withLock { $0.working -= 1 }
                    turns.leave()
                }
            }
        }
        #expect(account.state.withLock { $0.working == 0 && $0.wrong == 0 })
    }
}
