/// Several ordinary spaces in a row become one.
///
/// No-break spaces are left as they are.
enum SpaceRunRule {
    static let id = "spaceRun"
}
