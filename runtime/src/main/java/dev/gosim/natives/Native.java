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
}
