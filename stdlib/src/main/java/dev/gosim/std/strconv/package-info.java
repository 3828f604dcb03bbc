/**
 * Package strconv: numbers and quoted literals, both ways.
 *
 * <p>{@link dev.gosim.std.strconv.FloatFormat}, {@link dev.gosim.std.strconv.Parse} and {@link
 * dev.gosim.std.strconv.Quote} know nothing of a running program and serve package fmt too.
 * Shortest decimal digits come from the JDK (which follows the same definition as Go, but for
 * numbers that have a single digit); exact ones from integer arithmetic where it fits a long, else
 * BigDecimal.
 */
package dev.gosim.std.strconv;
