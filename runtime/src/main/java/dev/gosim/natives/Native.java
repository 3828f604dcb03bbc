package dev.gosim.natives;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static method that is the body of a Go function declared without one: {@code "Index"}, {@code
 * "Builder.WriteString"} (value receiver) or {@code "(*Mutex).Lock"}. Parameters: Go's, as long,
 * double, boolean or a reference type; before them may stand a Goroutine, Frame or {@link Host}. A
 * method's receiver is the first of Go's parameters and stands boxed in {@code r[0]}, whatever its
 * type. Result: Go's, or a record that implements {@link Results} for several.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Native {
  /** The Go name within its package. */
  String value();

  /**
   * Whether it may wait, make others ready, run Go code or look at its frame; only one that is
   * given a goroutine can. One that does not is called by compiled code without a frame.
   */
  boolean waits() default true;

  /**
   * For a method without parameters and results that waits: the name of a static method of the
   * class that is given the receiver, perhaps nil, and does it all without waiting, or nothing and
   * returns false. Compiled code tries that first.
   */
  String fast() default "";
}
