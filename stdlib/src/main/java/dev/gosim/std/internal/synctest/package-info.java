/** Package internal/synctest: bubbles, see {@link dev.gosim.sched.Bubble}. */
package dev.gosim.std.internal.synctest;
