/** Package bytes: what package strings has, for byte slices; and Buffer. */
package dev.gosim.std.bytes;
