import HexaplaCore

/// Follows what the format of the file says of a paragraph: markup and styles know better than the look of a line.
///
/// Labels name the rule `hint-` and the reason, such as `hint-navigation`. A paragraph that the format calls furniture
/// keeps the class and the names that a rule finds in it, so that a switcher in a page's menu is still a switcher; a
/// title or heading is never furniture.
enum HintRule {
    /// Every label's rule starts with it.
    static let id = "hint"

    /// What becomes of a furniture match under a hint.
    ///
    /// - Parameters:
    ///   - role: The hint.
    ///   - found: What the rules say of the line.
    /// - Returns: The match, believed anywhere when the hint says furniture; `nil` for a title or heading.
    static func furniture(_ role: ParagraphRole?, found: FurnitureMatch?) -> FurnitureMatch? {
        switch role?.kind {
        case .furniture:
            if let found {
                return FurnitureMatch(rule: found.rule, kind: found.kind, reach: .anywhere, names: found.names)
            }
            return FurnitureMatch(
                rule: rule(role), kind: role?.reason == "share" ? .share : .navigation, reach: .anywhere)
        case .title, .heading: return nil
        case nil: return found
        }
    }

    /// The label of a title or heading.
    ///
    /// - Parameters:
    ///   - role: The hint.
    ///   - kinds: The kinds that are wanted.
    /// - Returns: The label; `nil` when the hint says something else or the kind is not wanted.
    static func label(_ role: ParagraphRole?, _ kinds: Set<ParagraphKind>) -> ParagraphLabel? {
        switch role?.kind {
        case .title where kinds.contains(.title): ParagraphLabel(kind: .title, rule: rule(role))
        case .heading where kinds.contains(.heading): ParagraphLabel(kind: .heading, rule: rule(role))
        default: nil
        }
    }

    private static func rule(_ role: ParagraphRole?) -> String { "\(id)-\(role?.reason ?? "")" }
}
