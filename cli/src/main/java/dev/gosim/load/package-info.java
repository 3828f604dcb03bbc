/**
 * From the arguments of a command to the packages they mean, as the {@code go} command finds them.
 *
 * <p>In: arguments, the folder they start from, files. Out: the main {@link
 * dev.gosim.interp.PackageSource} and a {@link dev.gosim.interp.PackageFinder} for what it imports.
 * Errors are {@link dev.gosim.load.LoadError}s with Go's words. Nothing is parsed here but {@code
 * go.mod} and build constraints.
 */
package dev.gosim.load;
