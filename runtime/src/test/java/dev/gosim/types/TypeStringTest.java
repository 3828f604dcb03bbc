package dev.gosim.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Types as text. The run-time forms are what real Go prints with {@code %T}. */
class TypeStringTest {
  private static final Signature FUNC =
      new Signature(
          Types.tuple(Basic.INT, new SliceType(Basic.STRING)),
          Types.tuple(Basic.INT, Universe.ERROR),
          true);

  private static final ChanType RECV = new ChanType(ChanType.Dir.RECV, Basic.INT);

  @Test
  void compileTime() {
    assertEquals("[]byte", TypeString.of(new SliceType(Basic.BYTE)));
    assertEquals("map[string]any", TypeString.of(new MapType(Basic.STRING, Universe.ANY)));
    assertEquals("func(int, ...string) (int, error)", TypeString.of(FUNC));
    assertEquals("chan (<-chan int)", TypeString.of(new ChanType(ChanType.Dir.BOTH, RECV)));
    Named t = Types.named("T", Types.struct(Types.field("x", Basic.INT)));
    assertEquals("main.T", TypeString.of(t));
    assertEquals("T", TypeString.of(t, Types.MAIN));
    assertEquals(
        "struct{x int; T}",
        TypeString.of(
            Types.struct(Types.field("x", Basic.INT), Types.embedded("T", t)), Types.MAIN));
    assertEquals("G[T any]", TypeString.of(Types.genericStruct("G"), Types.MAIN));
  }

  @Test
  void packagesOfOneNameGoByPath() {
    Package other = new Package("my/http", "http", Universe.scope());
    Package user = new Package("main", "main", Universe.scope());
    user.imports().add(other);
    user.imports().add(Types.HTTP);
    Named client = Types.named(Types.HTTP, "Client", Types.struct());
    assertEquals("\"net/http\".Client", TypeString.of(client, user));
    assertEquals("http.Client", TypeString.of(client, Types.MAIN));
  }

  @Test
  void runTime() {
    assertEquals("[]uint8", TypeString.runtime(new SliceType(Basic.BYTE)));
    assertEquals("interface {}", TypeString.runtime(Universe.ANY));
    assertEquals("struct {}", TypeString.runtime(Types.struct()));
    Named t = Types.named("T", Types.struct(Types.field("X", Basic.INT)));
    StructType s =
        new StructType(
            List.of(Types.field("x", Basic.INT), Types.embedded("T", t)), List.of("a\"b"));
    assertEquals("struct { x int \"a\\\"b\"; main.T }", TypeString.runtime(s));
    InterfaceType i =
        Types.iface(
            Types.method("m", Types.func(Tuple.EMPTY, Tuple.EMPTY)),
            Types.method("M", Types.func(Types.tuple(Basic.INT), Types.tuple(Basic.STRING))));
    assertEquals("interface { M(int) string; main.m() }", TypeString.runtime(i));
    assertEquals("func(int, ...string) (int, error)", TypeString.runtime(FUNC));
    assertEquals("chan (<-chan int)", TypeString.runtime(new ChanType(ChanType.Dir.BOTH, RECV)));
    Instances all = new Instances();
    Named g = Types.genericStruct("G");
    Named client = Types.named(Types.HTTP, "Client", Types.struct());
    assertEquals("main.G[int]", TypeString.runtime(all.instance(0, g, List.of(Basic.INT))));
    assertEquals(
        "main.G[net/http.Client]", TypeString.runtime(all.instance(0, g, List.of(client))));
    assertEquals(
        "main.G[struct { main.a int }]",
        TypeString.runtime(all.instance(0, g, List.of(Types.struct(Types.field("a", Basic.INT))))));
  }
}
