/** The drivers of PostgreSQL, with a real server. */
package dev.gosim.postgres;
