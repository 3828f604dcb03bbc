/**
 * The programs of the guides that need somebody outside: a client of their server, a signal, an
 * answer of a server on the network. Each runs unchanged in a process of its own, and the test is
 * what is outside. What came of it is compared with what is recorded from real Go.
 */
package dev.gosim.guides;
