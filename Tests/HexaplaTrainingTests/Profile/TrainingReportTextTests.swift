import Foundation
import HexaplaDetect
import Testing

@testable import HexaplaTraining

@Suite struct TrainingReportTextTests {
    @Test func theWorstComeFirst() throws {
        let json = """
            {"brierScores":{"Latn":0.02,"Cyrl":0.5},"lines":[
            {"label":"eng","language":"en","sentences":10,"right":10,"takenForSix":0},
            {"label":"glg","language":"gl","sentences":4,"right":3,"takenForSix":1},
            {"label":"cat","language":"ca","sentences":8,"right":8,"takenForSix":0}]}
            """
        let report = try JSONDecoder().decode(TrainingReport.self, from: Data(json.utf8))
        let lines = report.table().split(separator: "\n").map(String.init)
        #expect(lines.count == 6)
        #expect(lines[1] == "glg\tgl\t4\t3\t1\t0.2500")
        #expect(lines[2].hasPrefix("eng\t") && lines[3].hasPrefix("cat\t"))
        #expect(lines[4].contains("Cyrl: 0.5000") && lines[5].contains("Latn: 0.0200"))
        #expect(report.table(limit: 1).split(separator: "\n").count == 4)
    }
}
