/**
 * Natives of internal/sqlite, on which the drivers modernc.org/sqlite and
 * github.com/mattn/go-sqlite3 stand: SQLite itself, in sqlite-jdbc. Its classes and its library are
 * loaded when the first database is opened.
 */
package dev.gosim.std.internal.sqlite;
