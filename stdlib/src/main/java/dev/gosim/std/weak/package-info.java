/** Natives of package weak. */
package dev.gosim.std.weak;
