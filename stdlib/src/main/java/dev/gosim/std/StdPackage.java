package dev.gosim.std;

import dev.gosim.natives.DirectNative;
import dev.gosim.natives.NativeFn;
import dev.gosim.natives.NativePackage;
import dev.gosim.natives.NativeTable;
import dev.gosim.value.NativeStruct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A package whose Go half are resources {@code <path>/*.go} and whose natives are tables. */
public final class StdPackage implements NativePackage {
  private final String path;
  private final Function<String, NativeStruct> structs;
  private final NativeTable[] tables;

  public StdPackage(String path, NativeTable... tables) {
    this(path, name -> null, tables);
  }

  /** A package with native structs: {@code structs} makes their zero values, by type name. */
  public StdPackage(String path, Function<String, NativeStruct> structs, NativeTable... tables) {
    this.path = path;
    this.structs = structs;
    this.tables = tables;
  }

  @Override
  public NativeStruct struct(String typeName) {
    return structs.apply(typeName);
  }

  /** Packages that do something when imported; the function is called initialize. */
  @Override
  public String initializer() {
    return switch (path) {
      case "expvar",
          "github.com/jackc/pgx/v5/stdlib",
          "github.com/lib/pq",
          "github.com/mattn/go-sqlite3",
          "modernc.org/sqlite",
          "net/http/pprof",
          "runtime/pprof" ->
          "initialize";
      default -> null;
    };
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public List<GoFile> sources() {
    return PackageFiles.of(path).stream().map(this::read).toList();
  }

  private GoFile read(String name) {
    String file = path + "/" + name;
    try (InputStream in = StdPackage.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file);
      }
      return new GoFile(name, new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public NativeFn lookup(String name) {
    for (NativeTable t : tables) {
      NativeFn f = t.lookup(name);
      if (f != null) {
        return f;
      }
    }
    return null;
  }

  @Override
  public DirectNative direct(String name) {
    for (NativeTable t : tables) {
      DirectNative d = t.direct(name);
      if (d != null) {
        return d;
      }
    }
    return null;
  }

  /** The tables of natives, for the test that pairs them with the declarations. */
  public NativeTable[] tables() {
    return tables.clone();
  }
}
