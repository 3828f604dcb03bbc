package dev.gosim.lower;

import dev.gosim.node.Args;
import dev.gosim.node.Calls;
import dev.gosim.node.Control;
import dev.gosim.node.FuncCode;
import dev.gosim.node.Locals;
import dev.gosim.node.MethodCache;
import dev.gosim.node.Stmt;
import dev.gosim.types.Func;
import dev.gosim.types.Signature;
import dev.gosim.types.Tuple;
import dev.gosim.types.Type;
import dev.gosim.types.TypeEnv;
import dev.gosim.types.Var;
import dev.gosim.value.Rep;
import dev.gosim.value.Slots;
import java.util.ArrayList;
import java.util.List;

/**
 * A method promoted from an embedded interface, whose receiver is the field's interface value: the
 * wrapper function that Go's compiler makes, which calls the method of what is in the interface.
 */
final class PromotedMethod {
  private PromotedMethod() {}

  static FuncCode of(Program program, Func method, Type embedded) {
    Signature s = program.signature(method.signature(), TypeEnv.EMPTY);
    Var recv = new Var(Var.Kind.RECV, 0, method.pkg(), "", embedded);
    Signature sig =
        new Signature(recv, List.of(), List.of(), s.params(), s.results(), s.variadic());
    MethodCache cache = new MethodCache(program, method.name(), method.pkg());
    return FuncCode.wrapper(
        method.name(), sig, program.tier, (code, g) -> body(program, cache, s, Slots.of(sig)));
  }

  private static FuncCode.Body body(Program program, MethodCache cache, Signature s, Slots slots) {
    Calls.Interface call =
        new Calls.Interface(
            new Locals.LoadRef(0), cache, s, program.tier, args(s.params(), slots.params()), 0);
    int frame = slots.refs(); // for several results: where they come from
    Stmt code =
        switch (s.results().size()) {
          case 0 -> new Calls.CallStmt(call);
          case 1 -> one(call, Rep.of(s.results().at(0).type()), slots.results()[0]);
          default -> several(call, frame, s.results(), slots.results());
        };
    return new FuncCode.Body(slots.longs(), frame + 1, new int[0], code, null, false, false, 0);
  }

  private static Args.Arg[] args(Tuple params, int[] slots) {
    Args.Arg[] out = new Args.Arg[slots.length];
    for (int i = 0; i < slots.length; i++) {
      int slot = slots[i];
      out[i] =
          switch (Rep.of(params.at(i).type())) {
            case LONG -> new Args.LongArg(new Locals.LoadLong(slot), slot);
            case DOUBLE -> new Args.DoubleArg(new Locals.LoadDouble(slot), slot);
            case BOOL -> new Args.BoolArg(new Locals.LoadBool(slot), slot);
            case REF -> new Args.RefArg(new Locals.LoadRef(slot), slot);
          };
    }
    return out;
  }

  private static Stmt one(Calls.Interface call, Rep rep, int slot) {
    return switch (rep) {
      case LONG -> new Locals.StoreLong(slot, new Calls.LongResult(call, slot));
      case DOUBLE -> new Locals.StoreDouble(slot, new Calls.DoubleResult(call, slot));
      case BOOL -> new Locals.StoreBool(slot, new Calls.BoolResult(call, slot));
      case REF -> new Locals.StoreRef(slot, new Calls.RefResult(call, slot));
    };
  }

  private static Stmt several(Calls.Interface call, int frame, Tuple results, int[] slots) {
    List<Stmt> all = new ArrayList<>();
    all.add(new Calls.CallToSlot(call, frame));
    for (int i = 0; i < slots.length; i++) {
      int slot = slots[i];
      all.add(
          switch (Rep.of(results.at(i).type())) {
            case LONG -> new Locals.StoreLong(slot, new Calls.LongFrom(frame, slot));
            case DOUBLE -> new Locals.StoreDouble(slot, new Calls.DoubleFrom(frame, slot));
            case BOOL -> new Locals.StoreBool(slot, new Calls.BoolFrom(frame, slot));
            case REF -> new Locals.StoreRef(slot, new Calls.RefFrom(frame, slot));
          });
    }
    return new Control.Block(all.toArray(new Stmt[0]));
  }
}
