/** What the profiles of runtime/pprof are made from: samples of what runs, and of what waits. */
package dev.gosim.std.internal.profile;
