package dev.gosim.natives;

/**
 * How compiled code calls a native: a public static method of a generated class that takes the
 * goroutine and the parameters (a receiver first, boxed) and gives the first result; the others it
 * leaves with the goroutine ({@code long1}, {@code ref1}, ...).
 *
 * @param shape as in {@link NativeTable#shape}
 * @param needsFrame whether {@code Goroutine.top} must be the native's frame, for it may wait or
 *     run Go code
 * @param fast a method that is given the receiver and says whether it has done all there is to do;
 *     null if there is none
 */
public record DirectNative(
    Class<?> owner, String method, String shape, boolean needsFrame, String fast) {}
