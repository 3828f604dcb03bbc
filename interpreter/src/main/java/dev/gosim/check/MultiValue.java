package dev.gosim.check;

import java.util.List;

/**
 * The values of an expression in a multi-value context.
 *
 * @param list one operand per value; the first is invalid if an error was reported
 * @param commaOk whether the second value is the "ok" of a map index, receive or type assertion
 */
record MultiValue(List<Operand> list, boolean commaOk) {
  Operand first() {
    return list.get(0);
  }
}
