package dev.gosim.node;

/**
 * Where a goroutine was started, for "created by".
 *
 * @param function name of the function with the go statement
 * @param pos its position
 */
public record GoSite(String function, int pos) {}
