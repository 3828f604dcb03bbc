/**
 * Package os: natives over java.nio.file and the program's streams; see {@code os.go}. Error
 * numbers are what {@link dev.gosim.std.os.Errno} reads from the JDK's exceptions.
 */
package dev.gosim.std.os;
