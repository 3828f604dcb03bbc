package dev.gosim.emit;

import dev.gosim.value.Func;
import dev.gosim.value.Rep;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.HashMap;
import java.util.Map;

/** What is compiled as a whole: a function ({@link FuncUnit}) or a loop ({@link LoopUnit}). */
abstract class Unit {
  /** Whether every iteration of a loop is counted: then time is told by their number. */
  final boolean countsIterations;

  final Callees callees;

  Unit(boolean countsIterations, Callees callees) {
    this.countsIterations = countsIterations;
    this.callees = callees;
  }

  /** Whether nothing has been written yet that others may look at: see {@link FuncUnit}. */
  boolean quiet = true;

  /** The local that holds the goroutine. */
  int g;

  /** The local that holds the innermost frame that there is, for a loop the one it runs in. */
  int frame;

  /** The natives that are called without slots, by the position of the call. */
  final Map<Integer, Func> natives = new HashMap<>();

  /** Where what they throw goes. */
  Label nativeFailed;

  boolean isLoop() {
    return false;
  }

  /** An iteration of its outermost loop, in which there are others, is over. */
  void iterated(Code c, CodeBuilder b) {}

  /** A flow code that no statement of the unit catches. */
  abstract void leave(Code c, CodeBuilder b, int flow);

  /** Pushes the frame for a call at a position. */
  abstract void frame(Code c, CodeBuilder b, int pos);

  /** Pushes its own frame, or null if there is none. */
  abstract void self(Code c, CodeBuilder b);

  /** Pushes the innermost frame and the depth of a compiled function that is called. */
  abstract void callee(Code c, CodeBuilder b);

  /** Notes the position of a call. */
  abstract void at(Code c, CodeBuilder b, int pos);

  /** The same for a call of a function. */
  void atCall(Code c, CodeBuilder b, int pos, Func callee) {
    at(c, b, pos);
  }

  /** The same for a call of what is known then; {@code isQuiet} pushes whether that is quiet. */
  void atCall(Code c, CodeBuilder b, int pos, Runnable isQuiet) {
    at(c, b, pos);
  }

  /** Whether a function is the unit itself. */
  boolean isSelf(Func callee) {
    return false;
  }

  /** Makes the frame of a native that is called at a position. */
  void enterNative(Code c, CodeBuilder b, Func fn, int pos) {
    throw new IllegalStateException("no natives");
  }

  /** Calls what lets others run when the time slice is over. */
  abstract void poll(Code c, CodeBuilder b, int pos);

  /** Pushes the function that runs. */
  abstract void function(Code c, CodeBuilder b);

  /** The representation of a parameter, result or unboxed receiver in an {@code l} slot. */
  Rep repOf(int slot) {
    throw new IllegalStateException("no parameters");
  }

  /** The representation of the receiver, which is unboxed into a slot. */
  Rep receiver(int slot) {
    throw new IllegalStateException("no receiver");
  }
}
