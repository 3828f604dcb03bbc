package dev.gosim.types;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Spec, "Type identity". */
class IdenticalTest {
  @Test
  void predeclaredAndAliases() {
    assertTrue(Identical.identical(Basic.BYTE, Basic.UINT8));
    assertFalse(Identical.identical(Basic.INT, Basic.INT64));
    Alias a = new Alias(new TypeName(0, Types.MAIN, "A", null), new SliceType(Basic.RUNE));
    assertTrue(Identical.identical(a, new SliceType(Basic.INT32)));
  }

  @Test
  void definedTypesDiffer() {
    Named x = Types.named("X", Basic.INT);
    Named y = Types.named("Y", Basic.INT);
    assertFalse(Identical.identical(x, y));
    assertFalse(Identical.identical(x, Basic.INT));
  }

  @Test
  void structs() {
    StructType plain = Types.struct(Types.field("a", Basic.INT));
    StructType tagged = new StructType(plain.fields(), List.of("t"));
    assertFalse(Identical.identical(plain, tagged));
    assertTrue(Identical.identicalIgnoreTags(plain, tagged));
    Var foreign = new Var(Var.Kind.FIELD, 0, Types.HTTP, "a", Basic.INT);
    assertFalse(Identical.identical(plain, Types.struct(foreign)));
  }

  @Test
  void interfacesByMethodSet() {
    Signature f = Types.func(Tuple.EMPTY, Tuple.EMPTY);
    InterfaceType ab = Types.iface(Types.method("A", f), Types.method("B", f));
    InterfaceType ba = Types.iface(Types.method("B", f), Types.method("A", f));
    assertTrue(Identical.identical(ab, ba));
    InterfaceType embedding =
        new InterfaceType(
            List.of(Types.method("A", f)), List.of(Types.iface(Types.method("B", f))));
    assertTrue(Identical.identical(ab, embedding));
  }

  @Test
  void interfacesThatContainThemselves() {
    assertTrue(Identical.identical(selfReferring("T"), selfReferring("U")));
  }

  /** The underlying type of {@code type T interface { m() interface { T } }}. */
  static Type selfReferring(String name) {
    Named t = Types.named(name, null);
    InterfaceType inner = new InterfaceType(List.of(), List.of(t));
    t.setRhs(Types.iface(Types.method("m", Types.func(Tuple.EMPTY, Types.tuple(inner)))));
    return t.underlying();
  }

  @Test
  void genericSignaturesModuloRenaming() {
    assertTrue(Identical.identical(generic("T", Universe.ANY), generic("U", Universe.ANY)));
    assertFalse(Identical.identical(generic("T", Universe.ANY), generic("U", Universe.COMPARABLE)));
  }

  private static Signature generic(String name, Type constraint) {
    TypeParam p = Types.param(name, 0, constraint);
    return new Signature(
        null, List.of(), List.of(p), Types.tuple(new SliceType(p)), Tuple.EMPTY, false);
  }

  @Test
  void instancesAreShared() {
    Instances all = new Instances();
    Named g = Types.genericStruct("G");
    Named a = all.instance(0, g, List.of(new SliceType(Basic.BYTE)));
    assertSame(a, all.instance(0, g, List.of(new SliceType(Basic.UINT8))));
    assertNotSame(a, all.instance(0, g, List.of(Basic.INT)));
    StructType s = (StructType) a.underlying();
    assertTrue(Identical.identical(new SliceType(Basic.BYTE), s.field(0).type()));
  }
}
