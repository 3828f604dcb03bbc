/** Natives of package runtime/metrics. */
package dev.gosim.std.runtime.metrics;
