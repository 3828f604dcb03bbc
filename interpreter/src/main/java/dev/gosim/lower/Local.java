package dev.gosim.lower;

import dev.gosim.types.Type;
import dev.gosim.value.Rep;

/**
 * Where a local variable lives: {@code slot} of {@code l} or {@code r}; {@code cell}: the slot of
 * {@code r} holds its cell. Struct and array variables are objects in {@code r}.
 */
record Local(Type type, Rep rep, boolean cell, int slot) {}
