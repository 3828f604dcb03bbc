/** Natives of package html. */
package dev.gosim.std.html;
