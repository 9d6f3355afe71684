/// Russian ё becomes е: print leaves the dots out more often than not.
struct YoFold: FoldRule {
    let id = "yo"

    func fold(_ scalar: UInt32) -> [UInt32]? {
        scalar == 0x451 ? [0x435] : nil
    }
}
