package dev.gosim.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.gosim.ast.Decl;
import dev.gosim.ast.Expr;
import dev.gosim.ast.ExprString;
import dev.gosim.ast.Stmt;
import dev.gosim.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shape of the records, above all where Go's syntax leaves it to the parser's judgement. */
class AstTest {
  private static Decl decl(String text) {
    var ok =
        assertInstanceOf(
            ParseResult.Ok.class, Parser.parse(Sources.text("package p;" + text + "\n")));
    return ok.file().decls().getFirst();
  }

  private static Expr expr(String text) {
    var spec = (Decl.ValueSpec) ((Decl.Gen) decl("var x = " + text)).specs().getFirst();
    return spec.values().getFirst();
  }

  private static Decl.TypeSpec type(String text) {
    return (Decl.TypeSpec) ((Decl.Gen) decl(text)).specs().getFirst();
  }

  private static List<Stmt> body(String text) {
    return ((Decl.FuncDecl) decl("func f() {" + text + "}")).body().list();
  }

  /** Binary expressions with all their parentheses. */
  private static String grouped(Expr e) {
    return e instanceof Expr.Binary b
        ? "(" + grouped(b.x()) + " " + b.op().text() + " " + grouped(b.y()) + ")"
        : ExprString.of(e);
  }

  @ParameterizedTest
  @CsvSource({
    "a + b * c, (a + (b * c))",
    "a - b - c, ((a - b) - c)",
    "a == b && c < d || e, (((a == b) && (c < d)) || e)",
    "a | b &^ c << d, (a | ((b &^ c) << d))",
    "-a * *b, (-a * *b)",
    "<-c + 1, (<-c + 1)",
    "(a + b).c, (a + b).c",
  })
  void precedence(String text, String expected) {
    assertEquals(expected, grouped(expr(text)));
  }

  @Test
  void anArrowBelongsToTheChannelTypeAfterIt() {
    var conversion =
        assertInstanceOf(Expr.Paren.class, ((Expr.Call) expr("(<-chan int)(c)")).fun());
    assertEquals(Expr.Dir.RECV, ((Expr.ChanType) conversion.x()).dir());
    assertInstanceOf(Expr.Unary.class, expr("<-chan int(c)"));
    var twice = (Expr.ChanType) ((Expr.Paren) expr("(<-chan<- chan int)")).x();
    assertEquals("<-chan <-chan int", ExprString.of(twice));
    assertEquals("chan<- chan int", ExprString.of(type("type T chan <- chan int").type()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "type T [N]int ; array",
        "type T [N * M]int ; array",
        "type T [P *C]int ; array",
        "type T [P (C)]int ; array",
        "type T [f(x, y)]int ; array",
        "type T [P any]int ; params",
        "type T [P []E]int ; params",
        "type T [P *C,]int ; params",
        "type T [P *[]int]int ; params",
        "type T [P (interface{})]int ; params",
        "type T [P, Q any]int ; params",
        "type T [P <-chan int]int ; params",
        "type T [P ~int]int ; params",
      })
  void arrayOrTypeParameters(String text, String expected) {
    assertEquals(expected, type(text).typeParams().isEmpty() ? "array" : "params");
  }

  @Test
  void parametersShareTheNextType() {
    var f = (Decl.FuncDecl) decl("func f(a, b int, c ...string) (x, y T) {}");
    assertEquals(2, f.type().params().size());
    assertEquals(2, f.type().params().getFirst().names().size());
    assertInstanceOf(Expr.Ellipsis.class, f.type().params().getLast().type());
    var g = (Decl.FuncDecl) decl("func g(a, p.T, G[int], []int) {}");
    assertEquals(4, g.type().params().size());
    assertEquals(List.of(), g.type().params().getFirst().names());
  }

  @Test
  void fieldsAndEmbeddedTypes() {
    var s =
        (Expr.StructType) type("type T struct { a, b int `t`; E; *p.F; G[int]; h [3]int }").type();
    List<String> names = s.fields().stream().map(f -> String.valueOf(f.names().size())).toList();
    assertEquals(List.of("2", "0", "0", "0", "1"), names);
    assertEquals("`t`", s.fields().getFirst().tag().text());
  }

  @Test
  void compositeLiteralsInHeadersNeedBrackets() {
    var s = (Stmt.If) body("if x == (T{1}) { y() }").getFirst();
    assertEquals("x == (T{\u00e2\u0080\u00a6})", ExprString.of(s.cond()));
    var r = (Stmt.Range) body("for _, v := range []T{{1}, {2}} { _ = v }").getFirst();
    assertInstanceOf(Expr.CompositeLit.class, r.x());
    assertEquals(1, ((Stmt.For) body("for x { y }").getFirst()).body().list().size());
  }

  @Test
  void statements() {
    var guard =
        (Stmt.TypeSwitch) body("switch a := 1; y := x.(type) { case int, T[int]: }").getFirst();
    assertEquals("y", guard.bind().name());
    assertEquals(2, guard.clauses().getFirst().exprs().size());
    var range = (Stmt.Range) body("for range 10 {}").getFirst();
    assertNull(range.key());
    var label = (Stmt.Labeled) body("L: for {}").getFirst();
    assertInstanceOf(Stmt.For.class, label.stmt());
    var ends = (Stmt.Labeled) body("L: ").getFirst();
    assertEquals(true, ((Stmt.Empty) ends.stmt()).implicit());
    assertEquals(3, body("a(); ; b();").size());
    var op = (Stmt.Assign) body("x &^= y").getFirst();
    assertEquals("&^", op.op().text());
  }

  @Test
  void positionsAreTheCompilers() {
    String text = "package p\nfunc f() {\n\tx := a.b + c(1)\n\tgo f()\n}\n";
    SourceFile file = Sources.text(text);
    var ok = (ParseResult.Ok) Parser.parse(file);
    var f = (Decl.FuncDecl) ok.file().decls().getFirst();
    assertEquals("2:6", at(file, f.pos()));
    assertEquals("2:7", at(file, f.type().pos()));
    var assign = (Stmt.Assign) f.body().list().getFirst();
    assertEquals("3:4", at(file, assign.pos()));
    var sum = (Expr.Binary) assign.rhs().getFirst();
    assertEquals("3:11", at(file, sum.pos()));
    assertEquals("3:7", at(file, sum.x().pos()));
    assertEquals("3:14", at(file, ((Expr.Call) sum.y()).lparen()));
    assertEquals("5:1", at(file, f.body().rbrace()));
  }

  private static String at(SourceFile file, int pos) {
    return file.line(pos) + ":" + file.column(pos);
  }
}
