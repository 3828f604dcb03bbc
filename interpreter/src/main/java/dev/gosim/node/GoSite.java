package dev.gosim.node;

import dev.gosim.value.Func;

/**
 * Where a goroutine was started, for "created by".
 *
 * @param function name of the function with the go statement
 * @param pos its position
 * @param start what the goroutine began with
 */
public record GoSite(String function, int pos, Func start) {}
