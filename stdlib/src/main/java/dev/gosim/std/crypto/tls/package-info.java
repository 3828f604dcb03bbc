/**
 * Natives of package crypto/tls: the JDK's SSLEngine, which sees bytes only. The Go side moves them
 * between it and a net.Conn, so that a goroutine waits for the network as it always does.
 */
package dev.gosim.std.crypto.tls;
