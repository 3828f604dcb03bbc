/** Natives of package crypto/x509: certificates, read by the JDK. */
package dev.gosim.std.crypto.x509;
