/** Package errors: written in Go but for what needs the dynamic type of a value. */
package dev.gosim.std.errors;
