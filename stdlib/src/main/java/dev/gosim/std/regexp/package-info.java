/** Natives of package regexp, whose engine is RE2/J. */
package dev.gosim.std.regexp;
