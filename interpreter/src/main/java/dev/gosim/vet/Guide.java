package dev.gosim.vet;

/** A rule of style for concurrent programs, which {@code go vet} has not: it is asked for. */
interface Guide extends Analyzer {
  @Override
  default boolean standard() {
    return false;
  }
}
