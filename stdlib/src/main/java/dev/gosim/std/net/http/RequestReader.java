package dev.gosim.std.net.http;

import dev.gosim.natives.Host;
import dev.gosim.natives.Native;
import dev.gosim.natives.Results;
import dev.gosim.types.MapType;
import dev.gosim.value.MapValue;
import dev.gosim.value.Slice;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The requests of one connection, read by Netty's decoder. It is fed what the goroutine of the
 * connection has read, from whatever net.Conn, and is asked for one thing at a time: what follows a
 * request stays unread, for it may not be HTTP any more.
 */
final class RequestReader {
  private static final int MORE = 0;
  private static final int READY = 1;
  private static final int MALFORMED = 2;
  private static final int TOO_LARGE = 3;
  private static final int END = 4;

  /** The decoder, asked directly: it needs no channel to know what bytes mean. */
  private static final class Decoder extends HttpRequestDecoder {
    Decoder(int limit) {
      super(
          new HttpDecoderConfig()
              .setMaxInitialLineLength(limit)
              .setMaxHeaderSize(limit)
              .setMaxChunkSize(32 << 10)
              .setValidateHeaders(false)
              .setStrictLineParsing(false)
              .setUseRfc9112TransferEncoding(false));
    }

    void step(ByteBuf in, List<Object> out) throws Exception {
      decode(null, in, out);
    }
  }

  private final MapType headerType;
  private final Decoder decoder;
  private final ByteBuf in = Unpooled.buffer(1 << 10);
  private final List<Object> out = new ArrayList<>(2);

  /** What was decoded and not yet asked for. */
  private final ArrayDeque<Object> decoded = new ArrayDeque<>(2);

  private HttpRequest request;
  private MapValue trailer;

  private RequestReader(MapType headerType, int limit) {
    this.headerType = headerType;
    decoder = new Decoder(limit);
  }

  @Native("newRequestReader")
  static Object newRequestReader(Host host, long limit) {
    MapType header = (MapType) host.type("net/http", "Header").underlying();
    return new RequestReader(header, (int) Math.min(limit, Integer.MAX_VALUE / 2));
  }

  @Native("(*requestReader).feed")
  static void feed(Object reader, Slice p) {
    ByteBuf in = ((RequestReader) reader).in;
    in.discardReadBytes();
    in.writeBytes((byte[]) p.array, p.off, p.len);
  }

  /** Takes back what was fed and is not part of a request. */
  @Native("(*requestReader).rest")
  static Slice rest(Object reader) {
    ByteBuf in = ((RequestReader) reader).in;
    byte[] left = new byte[in.readableBytes()];
    in.readBytes(left);
    return Slice.ofBytes(left);
  }

  @Native("(*requestReader).buffered")
  static long buffered(Object reader) {
    return ((RequestReader) reader).in.readableBytes();
  }

  /** The next thing that the decoder makes of the input, or null if it needs more. */
  private Object next() {
    while (decoded.isEmpty()) {
      int before = in.readableBytes();
      if (before == 0) {
        return null;
      }
      try {
        decoder.step(in, out);
      } catch (Exception e) {
        throw new IllegalStateException("HTTP decoder", e);
      }
      decoded.addAll(out);
      out.clear();
      if (decoded.isEmpty() && in.readableBytes() == before) {
        return null;
      }
    }
    return decoded.poll();
  }

  /** Whether the head of a request is there. */
  @Native("(*requestReader).next")
  static long next(Object reader) {
    RequestReader r = (RequestReader) reader;
    Object o;
    do {
      o = r.next();
      if (o == null) {
        return MORE;
      }
    } while (!(o instanceof HttpRequest)); // the end of a request without body
    r.request = (HttpRequest) o;
    r.trailer = null;
    if (r.request.decoderResult().isSuccess()) {
      return READY;
    }
    if (r.request.decoderResult().cause() instanceof TooLongFrameException) {
      return TOO_LARGE;
    }
    String coding = r.request.headers().get("Transfer-Encoding");
    boolean unknown = coding != null && !coding.equalsIgnoreCase("chunked");
    return unknown ? READY : MALFORMED; // an unknown coding has an answer of its own
  }

  record Head(String method, String uri, String proto, MapValue header, long badName, long badValue)
      implements Results {}

  /**
   * The head that next told of. The last two count the names and values of fields that are not
   * legal.
   */
  @Native("(*requestReader).head")
  static Head head(Object reader) {
    RequestReader r = (RequestReader) reader;
    HttpRequest q = r.request;
    long badNames = 0;
    long badValues = 0;
    MapValue header = new MapValue(r.headerType, q.headers().size());
    for (Iterator<Map.Entry<CharSequence, CharSequence>> i = q.headers().iteratorCharSequence();
        i.hasNext(); ) {
      Map.Entry<CharSequence, CharSequence> e = i.next();
      String name = e.getKey().toString();
      String value = Fields.trim(e.getValue().toString());
      badNames += Fields.isToken(name) ? 0 : 1;
      badValues += Fields.isValue(value) ? 0 : 1;
      Fields.add(header, Fields.canonical(name), value);
    }
    return new Head(
        q.method().name(), q.uri(), q.protocolVersion().text(), header, badNames, badValues);
  }

  record Piece(long n, long state) implements Results {}

  /** Copies some of the request's body. */
  @Native("(*requestReader).body")
  static Piece body(Object reader, Slice p) {
    RequestReader r = (RequestReader) reader;
    Object o = r.next();
    if (o == null) {
      return new Piece(0, MORE);
    }
    HttpContent c = (HttpContent) o;
    if (c.decoderResult().isFailure()) {
      return new Piece(0, MALFORMED);
    }
    ByteBuf b = c.content();
    int n = Math.min(p.len, b.readableBytes());
    b.readBytes((byte[]) p.array, p.off, n);
    if (b.isReadable()) {
      r.decoded.addFirst(c);
      return new Piece(n, READY);
    }
    if (c instanceof LastHttpContent last) {
      r.trailer = r.fields(last.trailingHeaders());
      c.release();
      return new Piece(n, END);
    }
    c.release();
    return new Piece(n, READY);
  }

  private MapValue fields(HttpHeaders h) {
    if (h.isEmpty()) {
      return null;
    }
    MapValue m = new MapValue(headerType, h.size());
    h.forEach(e -> Fields.add(m, Fields.canonical(e.getKey()), Fields.trim(e.getValue())));
    return m;
  }

  /** The fields after the body, when it has been read. */
  @Native("(*requestReader).trailer")
  static MapValue trailer(Object reader) {
    return ((RequestReader) reader).trailer;
  }
}
