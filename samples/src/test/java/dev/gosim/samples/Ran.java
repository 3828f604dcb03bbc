package dev.gosim.samples;

import dev.gosim.cli.GoRun;
import dev.gosim.compile.Mode;
import dev.gosim.interp.Settings;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;

/**
 * What a program did.
 *
 * @param out its stdout, one char per byte
 * @param err its stderr
 * @param all both, in the order written
 * @param outcome how it ended, or null when the time limit ended it
 */
public record Ran(String out, String err, String all, GoRun.Outcome outcome) {
  /** Which tier runs the programs: {@code -Dtier=compiled}. */
  static final Mode TIER =
      Mode.valueOf(System.getProperty("tier", "auto").toUpperCase(Locale.ROOT));

  /** How to run a program. */
  public record Request(
      Path dir, List<String> args, byte[] stdin, Settings settings, Duration limit) {
    /** A program alone, without input, with Go's own rules. */
    public static Request of(Path file, Duration limit) {
      List<String> args = List.of(file.getFileName().toString());
      Settings settings = Settings.GO.withTier(TIER);
      return new Request(file.toAbsolutePath().getParent(), args, new byte[0], settings, limit);
    }

    public Request lenient() {
      return with(settings.withStrict(false));
    }

    public Request withArgs(List<String> more) {
      return new Request(dir, more, stdin, settings, limit);
    }

    public Request withAllErrors() {
      return with(settings.withAllErrors(true));
    }

    public Request withSeed(long n) {
      return with(settings.withSeed(n));
    }

    public Request withVirtualTime(boolean virtual) {
      return with(settings.withVirtualTime(virtual));
    }

    private Request with(Settings other) {
      return new Request(dir, args, stdin, other, limit);
    }
  }

  public static Ran run(Request r) {
    return start(r, GoRun::run);
  }

  /** Tests packages; the arguments are those of {@code gosim test}. */
  public static Ran test(Request r) {
    return start(r, GoRun::test);
  }

  /** Only compiles it. */
  public static Ran build(Request r) {
    return start(r, GoRun::build);
  }

  /** Looks for mistakes in it; the arguments are those of {@code gosim vet}. */
  public static Ran vet(Request r) {
    return start(r, GoRun::vet);
  }

  private static Ran start(Request r, BiFunction<GoRun, List<String>, GoRun.Outcome> work) {
    Capture all = new Capture(null);
    Capture out = new Capture(all);
    Capture err = new Capture(all);
    ByteArrayInputStream in = new ByteArrayInputStream(r.stdin);
    GoRun run = new GoRun(new GoRun.Setup(r.dir, in, out, err, r.settings));
    CompletableFuture<GoRun.Outcome> outcome = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name(r.args.toString())
        .start(() -> {
          try {
            outcome.complete(work.apply(run, r.args));
          } catch (Throwable t) {
            outcome.completeExceptionally(t);
          }
        });
    GoRun.Outcome ended = null;
    try {
      ended = outcome.get(r.limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      run.stop();
    } catch (ExecutionException e) {
      throw new AssertionError("the interpreter failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      run.stop();
      Thread.currentThread().interrupt();
    }
    return new Ran(out.text(), err.text(), all.text(), ended);
  }

  public boolean timedOut() {
    return outcome == null;
  }

  /** Keeps what is written, up to a size no sane program reaches; forwards it to another one. */
  private static final class Capture extends OutputStream {
    private static final int MAX = 16 << 20;
    private final StringBuilder text = new StringBuilder();
    private final Capture also;

    Capture(Capture also) {
      this.also = also;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] b, int off, int len) {
      if (text.length() < MAX) {
        text.append(new String(b, off, len, StandardCharsets.ISO_8859_1));
      }
      if (also != null) {
        also.write(b, off, len);
      }
    }

    synchronized String text() {
      return text.toString();
    }
  }
}
