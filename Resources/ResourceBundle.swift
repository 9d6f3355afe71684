/// The folder that a build puts beside the program with the resource files in it.
///
/// The accessor that the package manager generates stops the program when the folder is not there, so it is never
/// used: whoever needs the folder looks for it by name and can go on to the next place.
package enum ResourceBundle {
    /// The name of the folder.
    package static let folderName = "hexapla_HexaplaResources.resources"
}
