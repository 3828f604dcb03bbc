/**
 * Natives of internal/postgres, on which the drivers github.com/lib/pq and pgx stand: the protocol
 * of PostgreSQL, in pgjdbc below its JDBC surface, for Go's drivers send the program's SQL as it
 * is. Its classes are loaded when the first connection is made.
 */
package dev.gosim.std.internal.postgres;
