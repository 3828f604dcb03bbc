/**
 * Package net: the system's resolver, and what all that waits for the network stands on: {@link
 * dev.gosim.std.net.IoWait}, in which a goroutine waits for a thread of the JDK, and {@link
 * dev.gosim.std.net.Network}, whose threads those are.
 */
package dev.gosim.std.net;
