package dev.gosim.source;

/**
 * What a {@code //line} directive makes of the positions behind it (cmd/compile, "Compiler
 * Directives"; {@code cmd/internal/src PosBase}).
 *
 * @param offset of the first byte it is about
 * @param name of the file, empty for none
 * @param line of that byte
 * @param column of that byte, or 0 if columns are unknown
 */
record LineBase(int offset, String name, int line, int column) {}
