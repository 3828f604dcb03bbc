package dev.gosim.vet;

/**
 * A mistake.
 *
 * @param pos where it begins
 * @param end behind its last byte; {@code pos} where only the beginning is known
 * @param analyzer the id of who found it
 */
public record Finding(int pos, int end, String analyzer, String message) {}
