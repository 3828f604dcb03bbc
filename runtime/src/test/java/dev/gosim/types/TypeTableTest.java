package dev.gosim.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Canonical types: identical ones are one object. */
class TypeTableTest {
  private final TypeTable table = new TypeTable();

  @Test
  void structuralTypesAreShared() {
    assertSame(
        table.canonical(new SliceType(Basic.BYTE)), table.canonical(new SliceType(Basic.UINT8)));
    assertSame(table.pointerTo(Basic.INT), table.canonical(new PointerType(Basic.INT)));
    assertSame(
        table.canonical(new MapType(Basic.STRING, Universe.ANY)),
        table.mapOf(Basic.STRING, table.canonical(InterfaceType.EMPTY)));
    assertNotSame(
        table.canonical(new ArrayType(Basic.INT, 2)), table.canonical(new ArrayType(Basic.INT, 3)));
    Type s = table.canonical(Types.struct(Types.field("x", new SliceType(Basic.RUNE))));
    assertSame(s, table.canonical(Types.struct(Types.field("x", new SliceType(Basic.INT32)))));
    assertSame(s, table.canonical(s));
    assertSame(
        table.sliceOf(Basic.INT32), ((StructType) s).field(0).type(), "fields are canonical");
  }

  @Test
  void parameterNamesDoNotMatter() {
    Var x = new Var(Var.Kind.PARAM, 0, Types.MAIN, "x", Basic.INT);
    Signature named = Types.func(new Tuple(List.of(x)), Tuple.EMPTY);
    assertSame(
        table.canonical(named), table.canonical(Types.func(Types.tuple(Basic.INT), Tuple.EMPTY)));
  }

  @Test
  void interfacesByTheirMethodSets() {
    Signature f = Types.func(Tuple.EMPTY, Tuple.EMPTY);
    InterfaceType ab = Types.iface(Types.method("A", f), Types.method("B", f));
    InterfaceType embedding =
        new InterfaceType(
            List.of(Types.method("B", f)), List.of(Types.iface(Types.method("A", f))));
    assertSame(table.canonical(ab), table.canonical(embedding));
  }

  @Test
  void definedTypesHaveOneTwinWithCanonicalInsides() {
    Named node = Types.named("Node", null);
    node.setRhs(
        Types.struct(
            Types.field("next", new PointerType(node)),
            Types.field("data", new SliceType(Basic.BYTE))));
    Type twin = table.canonical(node);
    assertSame(twin, table.canonical(node));
    assertSame(twin, table.canonical(twin));
    StructType s = (StructType) twin.underlying();
    assertSame(s, table.canonical(s));
    assertSame(twin, ((PointerType) s.field(0).type()).elem());
    assertSame(table.sliceOf(Basic.UINT8), s.field(1).type());
  }

  @Test
  void instances() {
    Named g = Types.genericStruct("G");
    Func m = new Func(0, Types.MAIN, "M", null);
    TypeParam r = Types.param("R", 0, Universe.ANY);
    m.setType(new Signature(null, List.of(r), List.of(), Types.tuple(r), Tuple.EMPTY, false));
    g.addMethod(m);
    Named a = (Named) table.canonical(new Instances().instance(0, g, List.of(Basic.BYTE)));
    assertSame(a, table.canonical(new Instances().instance(0, g, List.of(Basic.UINT8))));
    assertSame(Basic.UINT8, ((StructType) a.underlying()).field(0).type());
    Func am = a.method("M", Types.MAIN);
    assertSame(am, a.method("M", Types.MAIN));
    assertSame(m, am.origin());
    assertSame(Basic.UINT8, am.signature().params().at(0).type());
    assertEquals("main.G[uint8]", table.string(a));
  }

  @Test
  void typesDeclaredInGenericFunctions() {
    TypeParam t = Types.param("T", 0, Universe.ANY);
    TypeName obj = new TypeName(0, Types.MAIN, "L", null);
    obj.setParent(new Scope(Types.MAIN.scope()));
    Named local = new Named(obj, Types.struct(Types.field("x", t)));
    Type ofInt = table.canonical(local, new TypeEnv(List.of(t), List.of(Basic.INT)));
    Type ofString = table.canonical(local, new TypeEnv(List.of(t), List.of(Basic.STRING)));
    assertNotSame(ofInt, ofString);
    assertSame(ofInt, table.canonical(local, new TypeEnv(List.of(t), List.of(Basic.INT))));
    assertSame(Basic.STRING, ((StructType) ofString.underlying()).field(0).type());
    assertEquals("main.L[int]", table.string(ofInt));
  }

  @Test
  void interfacesThatContainThemselves() {
    Type a = table.canonical(IdenticalTest.selfReferring("T"));
    Type b = table.canonical(IdenticalTest.selfReferring("U"));
    assertSame(a, b);
    Func m = ((InterfaceType) a).typeSet().methods().get(0);
    assertSame(a, m.signature().results().at(0).type());
  }

  @Test
  void threadsAgree() throws InterruptedException {
    for (int round = 0; round < 200; round++) {
      TypeTable shared = new TypeTable();
      Named t = Types.named("T", null);
      t.setRhs(Types.struct(Types.field("m", new MapType(Basic.STRING, new PointerType(t)))));
      Set<Type> seen =
          Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        threads.add(
            Thread.ofPlatform()
                .start(() -> {
                  Type c = shared.canonical(new SliceType(t));
                  seen.add(((SliceType) c).elem().underlying());
                }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertEquals(1, seen.size());
    }
  }
}
