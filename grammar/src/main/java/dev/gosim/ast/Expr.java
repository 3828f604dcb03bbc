package dev.gosim.ast;

import java.util.List;

/** An expression or a type (Go spec, "Expressions" and "Types"). */
public sealed interface Expr {
  /** Position of the node's own token, see the package comment. */
  int pos();

  // identifier = letter { letter | unicode_digit } .
  record Ident(int pos, String name) implements Expr {}

  // BasicLit = int_lit | float_lit | imaginary_lit | rune_lit | string_lit . (text as written)
  record BasicLit(int pos, LitKind kind, String text) implements Expr {}

  /** Kinds of literals. */
  enum LitKind {
    INT,
    FLOAT,
    IMAG,
    CHAR,
    STRING,
    /**
     * One with a mistake, or {@code <bad expr>} for an operand that is missing; the parser has
     * reported it.
     */
    BAD
  }

  // CompositeLit = LiteralType LiteralValue . (type null where elided; pos of type, or of "{")
  record CompositeLit(int pos, Expr type, int lbrace, List<Expr> elts, int rbrace)
      implements Expr {}

  // KeyedElement = [ Key ":" ] Element . (pos of the key's start; colon after it)
  record KeyValue(int pos, Expr key, int colon, Expr value) implements Expr {}

  // FunctionLit = "func" Signature FunctionBody .
  record FuncLit(int pos, FuncType type, Stmt.Block body) implements Expr {}

  // "(" Expression ")"
  record Paren(int pos, Expr x, int rparen) implements Expr {}

  // Selector = x "." identifier . (pos = start of x; sel carries its own)
  record Selector(int pos, Expr x, Ident sel) implements Expr {}

  // x "[" i { "," i } [ "," ] "]" : index expression or instantiation (pos = start of x)
  record Index(int pos, Expr x, int lbrack, List<Expr> indices, int rbrack) implements Expr {}

  // x "[" [lo] ":" [hi] [ ":" max ] "]" (absent parts null; three = two colons; pos = start of x)
  record SliceExpr(
      int pos, Expr x, int lbrack, Expr lo, Expr hi, Expr max, boolean three, int rbrack)
      implements Expr {}

  // x ".(" type ")" ; type null for x.(type) (pos = start of x)
  record TypeAssert(int pos, Expr x, int lparen, Expr type, int rparen) implements Expr {}

  // fun "(" [ args [ "..." ] ] ")" ; ellipsis 0 if absent (pos = start of fun)
  record Call(int pos, Expr fun, int lparen, List<Expr> args, int ellipsis, int rparen)
      implements Expr {}

  // "*" x : indirection or pointer type
  record Star(int pos, Expr x) implements Expr {}

  // unary_op x ; op is one of + - ! ^ & <- and ~ (in constraints)
  record Unary(int pos, Token op, Expr x) implements Expr {}

  // x op y ; pos = the operator's. Also unions A | B in constraints.
  record Binary(int pos, Expr x, Token op, Expr y) implements Expr {}

  // ArrayType, SliceType: "[" [len] "]" elem ; len null = slice, Ellipsis = [...]T
  record ArrayType(int pos, Expr len, Expr elem) implements Expr {}

  // "..." [elt] : the variadic parameter's type, or the length of [...]T (elt null)
  record Ellipsis(int pos, Expr elt) implements Expr {}

  // StructType = "struct" "{" { FieldDecl ";" } "}" .
  record StructType(int pos, List<Field> fields, int rbrace) implements Expr {}

  // FunctionType = "func" Signature . (typeParams only for function declarations)
  record FuncType(
      int pos, List<Field> typeParams, List<Field> params, List<Field> results, int rparen)
      implements Expr {}

  // InterfaceType: methods are Fields with a name and a FuncType; embedded elements have no name
  record InterfaceType(int pos, List<Field> methods, int rbrace) implements Expr {}

  // MapType = "map" "[" KeyType "]" ElementType .
  record MapType(int pos, Expr key, Expr value) implements Expr {}

  // ChannelType = ( "chan" | "chan" "<-" | "<-" "chan" ) ElementType .
  record ChanType(int pos, Dir dir, Expr elem) implements Expr {}

  /** Direction of a channel type. */
  enum Dir {
    BOTH,
    SEND,
    RECV
  }

  /**
   * FieldDecl, ParameterDecl, MethodSpec, embedded element or TypeParamDecl. {@code names} is empty
   * for an anonymous one; {@code tag} is null or a string literal.
   */
  record Field(int pos, List<Ident> names, Expr type, BasicLit tag) {}
}
