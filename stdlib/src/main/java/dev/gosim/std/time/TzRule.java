package dev.gosim.std.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/**
 * The rule at the end of a zone file (RFC 9636, section 3.3): standard time, and daylight saving
 * time with the two dates a year on which it begins and ends, written as POSIX writes the variable
 * TZ: {@code CET-1CEST,M3.5.0,M10.5.0/3}.
 *
 * @param dst null if there is only standard time
 */
record TzRule(Side std, Side dst) {
  private static final int HOUR = 3600;
  private static final long DAY = 86400;
  private static final long LAST_DAY = LocalDate.MAX.toEpochDay() - 366;
  private static final int DEFAULT_TIME = 2 * HOUR;
  private static final String DEFAULT_DATES = ",M3.2.0,M11.1.0";

  /** One of the two times; {@code begins} is null without the other. */
  record Side(String name, int offset, Date begins) {}

  /**
   * A day of the year and seconds into it: {@code kind} 'J' counts days 1 to 365 without 29
   * February, 'D' 0 to 365 with it, 'M' is the week-th weekday of a month (week 5: the last).
   */
  record Date(char kind, int day, int week, int month, int time) {
    /** Seconds from the beginning of the year. */
    long seconds(int year) {
      boolean leap = LocalDate.of(year, 1, 1).isLeapYear();
      int days =
          switch (kind) {
            case 'J' -> day - 1 + (leap && day >= 60 ? 1 : 0);
            case 'D' -> day;
            default -> weekday(year).getDayOfYear() - 1;
          };
      return days * DAY + time;
    }

    private LocalDate weekday(int year) {
      DayOfWeek w = DayOfWeek.of(day == 0 ? 7 : day);
      LocalDate first = LocalDate.of(year, month, 1);
      return first.with(
          week == 5
              ? TemporalAdjusters.lastInMonth(w)
              : TemporalAdjusters.dayOfWeekInMonth(week, w));
    }
  }

  /** Reads the text; null if it is not a rule. */
  static TzRule parse(String text) {
    try {
      return new Reader(text).rule();
    } catch (NumberFormatException e) {
      return null; // how the reader says that the text is none
    }
  }

  /**
   * What is in force at a Unix time after the last listed transition, which was at {@code last}.
   */
  Zones.Zone at(long unix, long last) {
    if (dst == null) {
      return new Zones.Zone(std.name, std.offset, false, last, Long.MAX_VALUE);
    }
    int year =
        LocalDate.ofEpochDay(Math.clamp(Math.floorDiv(unix, DAY), -LAST_DAY, LAST_DAY)).getYear();
    long begin = LocalDate.of(year, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    long on = begin + dst.begins.seconds(year) - std.offset;
    long off = begin + std.begins.seconds(year) - dst.offset;
    boolean inner = on <= off;
    long first = Math.min(on, off);
    long second = Math.max(on, off);
    if (unix < first) {
      return zone(!inner, begin, first);
    }
    return unix >= second ? zone(!inner, second, begin + 365 * DAY) : zone(inner, first, second);
  }

  private Zones.Zone zone(boolean saving, long from, long to) {
    Side s = saving ? dst : std;
    return new Zones.Zone(s.name, s.offset, saving, from, to);
  }

  private static final class Reader {
    private final String s;
    private int at;

    Reader(String s) {
      this.s = s;
    }

    private static NumberFormatException bad() {
      return new NumberFormatException();
    }

    private boolean next(char c) {
      boolean is = at < s.length() && s.charAt(at) == c;
      at += is ? 1 : 0;
      return is;
    }

    TzRule rule() {
      String stdName = name();
      int stdOffset = -offset();
      if (at == s.length() || s.charAt(at) == ',') {
        return new TzRule(new Side(stdName, stdOffset, null), null);
      }
      String dstName = name();
      boolean given = at < s.length() && s.charAt(at) != ',';
      int dstOffset = given ? -offset() : stdOffset + HOUR;
      Reader dates = at < s.length() ? this : new Reader(DEFAULT_DATES);
      if (!dates.next(',') && !dates.next(';')) {
        throw bad();
      }
      Date on = dates.date();
      if (!dates.next(',')) {
        throw bad();
      }
      Date off = dates.date();
      if (dates.at < dates.s.length()) {
        throw bad();
      }
      return new TzRule(new Side(stdName, stdOffset, off), new Side(dstName, dstOffset, on));
    }

    private String name() {
      int from = at;
      if (next('<')) {
        int end = s.indexOf('>', at);
        if (end < 0) {
          throw bad();
        }
        at = end + 1;
        return s.substring(from + 1, end);
      }
      while (at < s.length() && "0123456789,-+".indexOf(s.charAt(at)) < 0) {
        at++;
      }
      if (at - from < 3) {
        throw bad();
      }
      return s.substring(from, at);
    }

    private int number(int min, int max) {
      int from = at;
      int n = 0;
      while (at < s.length() && Character.digit(s.charAt(at), 10) >= 0 && n <= max) {
        n = n * 10 + s.charAt(at++) - '0';
      }
      if (at == from || n < min || n > max) {
        throw bad();
      }
      return n;
    }

    private int offset() {
      int sign = next('-') ? -1 : 1;
      if (sign > 0) {
        next('+');
      }
      int seconds = number(0, 24 * 7) * HOUR;
      if (next(':')) {
        seconds += number(0, 59) * 60;
        if (next(':')) {
          seconds += number(0, 59);
        }
      }
      return sign * seconds;
    }

    private int part(int min, int max) {
      if (!next('.')) {
        throw bad();
      }
      return number(min, max);
    }

    private Date date() {
      if (next('J')) {
        int day = number(1, 365);
        return new Date('J', day, 0, 0, time());
      }
      if (next('M')) {
        int month = number(1, 12);
        int week = part(1, 5);
        int day = part(0, 6);
        return new Date('M', day, week, month, time());
      }
      int day = number(0, 365);
      return new Date('D', day, 0, 0, time());
    }

    private int time() {
      return next('/') ? offset() : DEFAULT_TIME;
    }
  }
}
