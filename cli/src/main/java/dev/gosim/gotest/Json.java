package dev.gosim.gotest;

import dev.gosim.interp.JsonText;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** One JSON object on a line, as Go's encoding/json writes it; what is empty is left out. */
final class Json {
  private final StringBuilder out = new StringBuilder("{");

  Json time(OffsetDateTime t) {
    key("Time").append('"').append(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(t)).append('"');
    return this;
  }

  /** A text, one char per byte; null or empty for none. */
  Json text(String name, String bytes) {
    return bytes == null || bytes.isEmpty() ? this : always(name, bytes);
  }

  /** The same, empty or not. */
  Json always(String name, String bytes) {
    key(name).append(JsonText.quote(bytes));
    return this;
  }

  /** Seconds; null for none. */
  Json seconds(String name, BigDecimal value) {
    if (value != null) {
      BigDecimal shown = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
      key(name).append(shown.toPlainString());
    }
    return this;
  }

  private StringBuilder key(String name) {
    return out.append(out.length() > 1 ? "," : "").append('"').append(name).append("\":");
  }

  /** The line, in UTF-8. */
  String line() {
    return out + "}\n";
  }
}
