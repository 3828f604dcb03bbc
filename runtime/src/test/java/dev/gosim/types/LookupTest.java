package dev.gosim.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Spec, "Selectors", "Method sets". */
class LookupTest {
  private static final Signature VOID = Types.func(Tuple.EMPTY, Tuple.EMPTY);

  private static Func addMethod(Named t, String name, boolean pointer) {
    Func m = Types.method(name, VOID);
    m.setPointerRecv(pointer);
    t.addMethod(m);
    return m;
  }

  private static Lookup.Result find(Type t, String name) {
    return Lookup.lookupFieldOrMethod(t, false, Types.MAIN, name, false);
  }

  @Test
  void promotionThroughEmbeddedPointers() {
    Named inner = Types.named("Inner", Types.struct(Types.field("x", Basic.INT)));
    Func m = addMethod(inner, "M", true);
    Named outer =
        Types.named(
            "Outer",
            Types.struct(
                Types.field("a", Basic.INT), Types.embedded("Inner", new PointerType(inner))));
    Lookup.Result x = find(outer, "x");
    assertEquals(List.of(1, 0), x.path());
    assertTrue(x.indirect());
    Lookup.Result method = find(outer, "M");
    assertSame(m, method.obj());
    assertEquals(List.of(1), method.path());
  }

  @Test
  void pointerReceiverNeedsAddress() {
    Named t = Types.named("T", Basic.INT);
    Func m = addMethod(t, "M", true);
    Lookup.Result r = find(t, "M");
    assertNull(r.obj());
    assertTrue(r.indirect());
    assertSame(m, Lookup.lookupFieldOrMethod(t, true, Types.MAIN, "M", false).obj());
    assertSame(m, find(new PointerType(t), "M").obj());
  }

  @Test
  void sameDepthIsAmbiguousAndShallowerHides() {
    Named a = Types.named("A", Types.struct(Types.field("x", Basic.INT)));
    Named b = Types.named("B", Types.struct(Types.field("x", Basic.INT)));
    StructType both = Types.struct(Types.embedded("A", a), Types.embedded("B", b));
    assertTrue(find(both, "x").ambiguous());
    StructType hidden =
        Types.struct(
            Types.embedded("A", a), Types.embedded("B", b), Types.field("x", Basic.STRING));
    assertEquals(List.of(2), find(hidden, "x").path());
  }

  @Test
  void recursiveEmbeddingEnds() {
    Named t = Types.named("T", null);
    t.setRhs(Types.struct(Types.embedded("T", new PointerType(t))));
    assertNull(find(t, "nothing").obj());
  }

  @Test
  void definedPointersHaveFieldsButNoMethods() {
    Named t = Types.named("T", Types.struct(Types.field("x", Basic.INT)));
    addMethod(t, "M", false);
    Named p = Types.named("P", new PointerType(t));
    assertEquals(List.of(0), find(p, "x").path());
    assertNull(find(p, "M").obj());
  }

  @Test
  void missingMethodsAreExplained() {
    Named t = Types.named("T", Basic.INT);
    addMethod(t, "Close", true);
    addMethod(t, "write", false);
    assertEquals("(method Close has pointer receiver)", missing(t, "Close"));
    assertEquals("(missing method Read)", missing(t, "Read"));
    assertEquals("(missing method Write)\n\t\thave write()\n\t\twant Write()", missing(t, "Write"));
    assertFalse(Lookup.implementsMethods(t, Types.iface(Types.method("Close", VOID))));
    assertTrue(
        Lookup.implementsMethods(new PointerType(t), Types.iface(Types.method("Close", VOID))));
  }

  private static String missing(Type t, String name) {
    InterfaceType i = Types.iface(Types.method(name, VOID));
    return Lookup.missingMethod(t, i).cause(Qualifier.relativeTo(Types.MAIN));
  }
}
