package dev.gosim.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class EditedRowsTest {
  @Test
  void rowsAboveTheCursor() {
    assertEquals(0, EditedRows.above("", 4, 40));
    assertEquals(0, EditedRows.above("x".repeat(35), 4, 40));
    assertEquals(1, EditedRows.above("x".repeat(36), 4, 40));
    assertEquals(2, EditedRows.above("x".repeat(100), 4, 40));
    assertEquals(1, EditedRows.above("func f() {\nx", 4, 40));
    assertEquals(3, EditedRows.above("x".repeat(50) + "\n\nx", 4, 40));
    assertEquals(1, EditedRows.above("日本".repeat(10), 4, 40)); // two columns each
  }
}
