package dev.gosim.vet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The condition under which a file is built (go/build/constraint {@code Expr}). */
sealed interface Constraint {
  /** A tag that is set. */
  record Tag(String name) implements Constraint {}

  record Not(Constraint x) implements Constraint {}

  record And(Constraint x, Constraint y) implements Constraint {}

  record Or(Constraint x, Constraint y) implements Constraint {}

  Pattern TAG = Pattern.compile("[\\p{L}\\p{Nd}_.]+");

  /** What a line {@code //go:build} says, or null if it cannot be read. */
  static Constraint parse(String text) {
    Reader r = new Reader(text);
    Constraint c = r.or();
    return c == null || !r.rest.isBlank() ? null : c;
  }

  /** The same of a line {@code // +build}: one of its words, of which each is a list of all. */
  static Constraint plus(List<String> words) {
    Constraint any = null;
    for (String word : words) {
      Constraint all = null;
      for (String tag : word.split(",", -1)) {
        Constraint one = literal(tag);
        all = all == null ? one : new And(all, one);
      }
      any = any == null ? all : new Or(any, all);
    }
    return any == null ? new Tag("ignore") : any;
  }

  private static Constraint literal(String tag) {
    String name = tag.startsWith("!") ? tag.substring(1) : tag;
    if (tag.startsWith("!!") || !TAG.matcher(name).matches()) {
      return new Tag("ignore");
    }
    return tag.startsWith("!") ? new Not(new Tag(name)) : new Tag(name);
  }

  /** All tags, in the order of the text. */
  default void tags(Consumer<String> heard) {
    switch (this) {
      case Tag t -> heard.accept(t.name);
      case Not n -> n.x.tags(heard);
      case And(Constraint x, Constraint y) -> {
        x.tags(heard);
        y.tags(heard);
      }
      case Or(Constraint x, Constraint y) -> {
        x.tags(heard);
        y.tags(heard);
      }
    }
  }

  /** As it is written, with no more parentheses than there must be. */
  default String text() {
    return switch (this) {
      case Tag t -> t.name;
      case Not n -> "!" + (n.x instanceof Tag ? n.x.text() : "(" + n.x.text() + ")");
      case And(Constraint x, Constraint y) -> factor(x) + " && " + factor(y);
      case Or(Constraint x, Constraint y) -> term(x) + " || " + term(y);
    };
  }

  private static String factor(Constraint c) {
    return c instanceof Or ? "(" + c.text() + ")" : c.text();
  }

  private static String term(Constraint c) {
    return c instanceof And ? "(" + c.text() + ")" : c.text();
  }

  /**
   * The same as lines {@code // +build} say it, all of which hold: each an or of ands of tags; null
   * if it is too deep for them.
   */
  default Constraint asPlusLines() {
    List<List<List<Constraint>>> lines = new ArrayList<>();
    for (Constraint line : positive(false).parts(And.class)) {
      List<List<Constraint>> words = new ArrayList<>();
      for (Constraint word : line.parts(Or.class)) {
        List<Constraint> tags = word.parts(And.class);
        if (tags.stream().anyMatch(t -> t instanceof Or)) {
          return null;
        }
        words.add(tags);
      }
      lines.add(words);
    }
    return lines.stream()
        .map(words ->
            words.stream()
                .map(tags -> tags.stream().reduce(And::new).orElseThrow())
                .reduce(Or::new)
                .orElseThrow())
        .reduce(And::new)
        .orElseThrow();
  }

  /** The same, or its contrary, where only tags are negated. */
  private Constraint positive(boolean not) {
    return switch (this) {
      case Tag t -> not ? new Not(t) : t;
      case Not n -> n.x.positive(!not);
      case And(Constraint x, Constraint y) when not -> new Or(x.positive(true), y.positive(true));
      case And(Constraint x, Constraint y) -> new And(x.positive(false), y.positive(false));
      case Or(Constraint x, Constraint y) when not -> new And(x.positive(true), y.positive(true));
      case Or(Constraint x, Constraint y) -> new Or(x.positive(false), y.positive(false));
    };
  }

  /** What an and (an or) joins; itself where it is none. */
  private List<Constraint> parts(Class<? extends Constraint> joint) {
    List<Constraint> all = new ArrayList<>();
    if (!joint.isInstance(this)) {
      return List.of(this);
    }
    switch (this) {
      case And(Constraint x, Constraint y) -> {
        all.addAll(x.parts(joint));
        all.addAll(y.parts(joint));
      }
      case Or(Constraint x, Constraint y) -> {
        all.addAll(x.parts(joint));
        all.addAll(y.parts(joint));
      }
      default -> throw new IllegalArgumentException(text());
    }
    return all;
  }

  /** Reads an expression; null stands for an error all the way. */
  final class Reader {
    private String rest;

    private Reader(String text) {
      rest = text;
    }

    private Constraint or() {
      Constraint x = and();
      while (x != null && take("||")) {
        Constraint y = and();
        x = y == null ? null : new Or(x, y);
      }
      return x;
    }

    private Constraint and() {
      Constraint x = not();
      while (x != null && take("&&")) {
        Constraint y = not();
        x = y == null ? null : new And(x, y);
      }
      return x;
    }

    private Constraint not() {
      if (take("!")) {
        Constraint x = atom();
        return x == null ? null : new Not(x);
      }
      return atom();
    }

    private Constraint atom() {
      if (take("(")) {
        Constraint x = or();
        return take(")") ? x : null;
      }
      Matcher tag = TAG.matcher(rest);
      if (!tag.lookingAt()) {
        return null;
      }
      rest = rest.substring(tag.end());
      return new Tag(tag.group());
    }

    private boolean take(String token) {
      rest = rest.stripLeading();
      boolean there = rest.startsWith(token);
      rest = there ? rest.substring(token.length()).stripLeading() : rest;
      return there;
    }
  }
}
