package dev.gosim.value;

/**
 * An unsafe.Pointer that a number was converted to: equal to another one of the same number, and
 * nothing can be reached by it.
 */
public record AddressOnly(long address) {
  /** 0 is nil. */
  public static Object of(long address) {
    return address == 0 ? null : new AddressOnly(address);
  }

  /** What an unsafe.Pointer is as a pointer of some type. */
  public static Object reached(Object pointer) {
    if (pointer instanceof AddressOnly) {
      throw GoPanic.nilDereference();
    }
    return pointer;
  }
}
