import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct LineEndsTests {
    @Test(arguments: [
        ("It ended.", LineEnding.stop), ("It ended.” ", .stop), ("结束了。", .stop), ("结束了。」", .stop), ("ختم۔", .stop),
        ("Who?", .question), ("من؟", .question), ("谁？", .question), ("Now!", .exclamation), ("Well…", .ellipsis),
        ("Well...", .ellipsis), ("Items:", .open), ("和，", .open), ("Merrow", .none), ("(Merrow)", .none), ("", .none),
        ("Fin.\u{200F}", .stop), ("Конец.»", .stop),
    ])
    func endings(text: String, ending: LineEnding) {
        #expect(LineEnds.ending(of: Array(text.utf8)) == ending)
    }

    @Test(arguments: [
        ("“We met”", LineOpening.quote), ("«Совет»", .quote), ("「会议」", .quote), ("- item", .bullet),
        ("• item", .bullet),
        ("— Да", .bullet), ("port", .lowercase), ("порт", .lowercase), ("Port", .plain), ("مرو", .plain),
        ("港口", .plain),
        ("12", .plain), ("", .plain), ("\u{200F}- بند", .bullet),
    ])
    func openings(text: String, opening: LineOpening) {
        #expect(LineEnds.opening(of: Array(text.utf8)) == opening)
    }
}
