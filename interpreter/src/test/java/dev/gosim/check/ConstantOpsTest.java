package dev.gosim.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gosim.ast.Expr.LitKind;
import dev.gosim.ast.Token;
import dev.gosim.types.Basic;
import dev.gosim.types.Constant;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact constants: literals, arithmetic, rounding, and how messages show them. */
class ConstantOpsTest {
  private static Constant number(String literal) {
    if (literal.startsWith("-")) {
      return ConstantOps.unary(Token.SUB, number(literal.substring(1)), 0);
    }
    boolean floating = literal.indexOf('.') >= 0 || literal.matches("[0-9]+e.*|0x.*p.*");
    LitKind kind = literal.endsWith("i") ? LitKind.IMAG : floating ? LitKind.FLOAT : LitKind.INT;
    return ConstantLiterals.of(kind, literal);
  }

  private static Token token(String op) {
    for (Token t : Token.values()) {
      if (t.text().equals(op)) {
        return t;
      }
    }
    throw new IllegalArgumentException(op);
  }

  @ParameterizedTest
  @CsvSource({
    "0x_FF, 255",
    "0b101, 5",
    "0o17, 15",
    "017, 15",
    "1_000_000, 1000000",
    "1.0, 1",
    "1e3, 1000",
    "0x1p-2, 0.25",
    "0x.8p1, 1",
    "1e-3, 0.001",
    "123456789012345678901234567890, 123456789012345678901234567890",
  })
  void literals(String literal, String same) {
    assertEquals(number(same), number(literal));
  }

  @ParameterizedTest
  @CsvSource({
    "'a', 97",
    "'\\n', 10",
    "'\\x41', 65",
    "'\\101', 65",
    "'\\u00e4', 228",
    "'\\U0001F600', 128512",
    "'\\\\', 92",
  })
  void runeLiterals(String inner, int rune) {
    assertEquals(Constant.of(rune), ConstantLiterals.of(LitKind.CHAR, "'" + inner + "'"));
  }

  @Test
  void stringLiteralsAreBytes() {
    String quoted = "\"a\\xff\\u00e4\\0012\\t\\\"\"";
    assertEquals("a\u00ff\u00c3\u00a4\u00012\t\"", ConstantLiterals.string(quoted));
    assertEquals("a\\n\nb", ConstantLiterals.string("`a\\n\r\nb`"));
  }

  @ParameterizedTest
  @CsvSource({
    "7, /, 2, true, 3",
    "-7, /, 2, true, -3",
    "-7, %, 2, true, -1",
    "7, /, 2, false, 3.5",
    "1.5, +, 0.5, false, 2",
    "9223372036854775807, +, 1, true, 9223372036854775808",
    "9223372036854775807, *, 2, true, 18446744073709551614",
    "-9223372036854775807, -, 2, true, -9223372036854775809",
    "12, &^, 10, true, 4",
    "0.1, +, 0.2, false, 0.3",
    "1e5000, *, 1e-5000, false, 1",
    "2i, *, 2i, false, -4",
    "1, /, 1i, false, -1i",
  })
  void arithmetic(String x, String op, String y, boolean integer, String expected) {
    Constant result = ConstantOps.binary(number(x), token(op), number(y), integer);
    if (result instanceof Constant.Float) {
      result = ConstantOps.toInteger(result);
    }
    assertEquals(number(expected), result);
  }

  @Test
  void shiftsAndComplement() {
    Constant big = ConstantOps.shift(Constant.of(1), Token.SHL, 100);
    assertEquals(Constant.of(BigInteger.ONE.shiftLeft(100)), big);
    assertEquals(Constant.of(1), ConstantOps.shift(big, Token.SHR, 100));
    assertEquals(Constant.of(-1), ConstantOps.unary(Token.XOR, Constant.of(0), 0));
    assertEquals(Constant.of(0xFE), ConstantOps.unary(Token.XOR, Constant.of(1), 8));
  }

  @Test
  void anUnknownOperandMakesTheResultUnknown() {
    Constant one = Constant.of(1);
    assertTrue(
        ConstantOps.isUnknown(ConstantOps.binary(one, Token.ADD, ConstantOps.UNKNOWN, true)));
    assertFalse(ConstantOps.compare(one, Token.EQL, ConstantOps.UNKNOWN));
    assertFalse(ConstantOps.compare(one, Token.NEQ, ConstantOps.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource({
    "1, <, 2",
    "1.5, >, 1",
    "0.1, !=, 0.10000000001",
    "1e6000, >, 1e5999",
    "123456789012345678901234567890, ==, 123456789012345678901234567890",
    "1i, !=, 2i",
  })
  void comparisons(String x, String op, String y) {
    assertTrue(ConstantOps.compare(number(x), token(op), number(y)));
  }

  @Test
  void fractionsRoundAsTheLiteralsOfJava() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      double d = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(d)) {
        Constant exact = ConstantFloats.ofDouble(d);
        assertEquals(d, ConstantOps.float64(exact), () -> "exact value of " + d);
        String shown = Double.toString(Math.abs(d)).replace('E', 'e');
        assertEquals(Math.abs(d), ConstantOps.float64(number(shown)), shown);
      }
      float f = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(f)) {
        String shown = Float.toString(Math.abs(f)).replace('E', 'e');
        assertEquals(Math.abs(f), (float) ConstantOps.float32(number(shown)), shown);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4.9406564584124654417656879286822137236505980e-324, 0x1p-1074",
    "2.4703282292062327208828439643411068618252990e-324, 0",
    "2.4703282292062327208828439643411068618252991e-324, 0x1p-1074",
    "1.7976931348623157e308, 0x1.fffffffffffffp1023",
  })
  void theEndsOfFloat64(String literal, String value) {
    assertEquals(ConstantOps.float64(number(value)), ConstantOps.float64(number(literal)));
  }

  @Test
  void representability() {
    assertEquals(Constant.of(255), Representable.rounded(number("255.0"), Basic.UINT8));
    assertNull(Representable.rounded(Constant.of(256), Basic.UINT8));
    assertNull(Representable.rounded(Constant.of(-1), Basic.UINT64));
    assertNull(Representable.rounded(number("1.5"), Basic.INT));
    assertNull(Representable.rounded(number("1.8e308"), Basic.FLOAT64));
    assertNull(Representable.rounded(number("3.5e38"), Basic.FLOAT32));
    assertNull(Representable.rounded(number("1i"), Basic.FLOAT64));
    assertEquals(
        ConstantFloats.ofDouble(0.1f), Representable.rounded(number("0.1"), Basic.FLOAT32));
    assertEquals(
        Constant.of(new BigInteger("18446744073709551615")),
        Representable.rounded(number("18446744073709551615"), Basic.UINT64));
  }

  @Test
  void equalKeysOfDifferentForms() {
    assertEquals(ConstantOps.mapKey(number("1")), ConstantOps.mapKey(number("1.0")));
    assertEquals(ConstantOps.mapKey(number("0.5")), ConstantOps.mapKey(number("0x1p-1")));
  }

  @ParameterizedTest
  @CsvSource({
    "1e100, 1e+100",
    "1.0, 1",
    "0.1, 0.1",
    "1234567.0, 1.23457e+06",
    "100000.5, 100000.5",
    "0.00001, 1e-05",
    "1e1000, 1e+1000",
    "1.5e-4000, 1.5e-4000",
  })
  void floatsAreShownWithSixDigits(String literal, String text) {
    assertEquals(text, ConstantText.of(number(literal), Basic.UNTYPED_FLOAT));
  }

  @Test
  void textsOfOtherConstants() {
    assertEquals("(0 + 2i)", ConstantText.of(number("2i"), Basic.UNTYPED_COMPLEX));
    assertEquals("(2 + 0i)", ConstantText.of(number("2"), Basic.COMPLEX128));
    assertEquals("true", ConstantText.of(ConstantOps.of(true), Basic.UNTYPED_BOOL));
    String odd = ConstantLiterals.string("\"\\x01\\xff\\n\\\"\\u00ad\"");
    assertEquals("\"\\x01\\xff\\n\\\"\\u00ad\"", ConstantText.quote(odd));
    String cut = ConstantText.of(new Constant.Str("x".repeat(100)), Basic.UNTYPED_STRING);
    assertEquals("\"" + "x".repeat(68) + "...", cut);
  }
}
