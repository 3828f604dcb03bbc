package dev.gosim.gotest;

/** Why the program that runs a package's tests cannot be made, in the words of the go command. */
final class SetupError extends Exception {
  private static final long serialVersionUID = 1;

  SetupError(String message) {
    super(message);
  }
}
