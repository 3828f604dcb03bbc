package dev.gosim.std.runtime;

import dev.gosim.natives.Host;
import dev.gosim.value.Func;

/** The address of a function value, of which runtime.FuncForPC knows whose it is. */
public final class FuncAddress {
  private FuncAddress() {}

  public static long of(Func f, Host host) {
    return host.state(Places.class, Places::new).address(f, host);
  }
}
