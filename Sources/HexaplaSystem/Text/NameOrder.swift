/// The one order of names and paths: by their UTF-8 bytes, whatever the machine's locale.
package func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}
