/**
 * Programs that are clients of HTTP, against a server in Java ({@link dev.gosim.http.Fixture}).
 * What they print is recorded from real Go against the same server: {@code java Fixture.java}
 * prints its address and serves until it is killed.
 */
package dev.gosim.http;
