/**
 * Package reflect: types and values that programs know only when they run.
 *
 * <p>In: interface values. Out: Go's Type and Value. A Type is an {@link
 * dev.gosim.std.reflect.RType} around a canonical type, one per type and interpreter, so that
 * comparing Types compares types. A Value is a Go struct whose only field is a {@link
 * dev.gosim.std.reflect.Held}: an immutable description of a value, or of the place of a variable.
 * Promise: what is read and written through a Value are the program's own variables, never copies.
 */
package dev.gosim.std.reflect;
