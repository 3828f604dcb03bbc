package dev.gosim.std.os;

import dev.gosim.natives.Host;
import dev.gosim.value.Boxed;
import dev.gosim.value.StructValue;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;

/** Error numbers of Linux, from the exceptions that the JDK makes of them, and as Go errors. */
final class Errno {
  static final int EPERM = 1;
  static final int ENOENT = 2;
  static final int EIO = 5;
  static final int EBADF = 9;
  static final int EACCES = 13;
  static final int EEXIST = 17;
  static final int EXDEV = 18;
  static final int ENOTDIR = 20;
  static final int EISDIR = 21;
  static final int EINVAL = 22;
  static final int EMFILE = 24;
  static final int ETXTBSY = 26;
  static final int EFBIG = 27;
  static final int ENOSPC = 28;
  static final int ESPIPE = 29;
  static final int EROFS = 30;
  static final int EPIPE = 32;
  static final int ENAMETOOLONG = 36;
  static final int ENOTEMPTY = 39;
  static final int ELOOP = 40;

  private Errno() {}

  static int of(IOException e) {
    return switch (e) {
      case NoSuchFileException x -> ENOENT;
      case FileAlreadyExistsException x -> EEXIST;
      case AccessDeniedException x -> EACCES;
      case DirectoryNotEmptyException x -> ENOTEMPTY;
      case NotDirectoryException x -> ENOTDIR;
      case NotLinkException x -> EINVAL;
      case FileSystemLoopException x -> ELOOP;
      case ClosedChannelException x -> EBADF;
      case FileSystemException x -> byText(x.getReason());
      default -> byText(e.getMessage());
    };
  }

  /** The JDK passes on what strerror says. */
  private static int byText(String text) {
    if (text == null) {
      return EIO;
    }
    String t = text.startsWith("(") || text.lastIndexOf('(') < 0 ? text : parenthesized(text);
    return switch (t) {
      case "Operation not permitted" -> EPERM;
      case "No such file or directory" -> ENOENT;
      case "Bad file descriptor", "Stream Closed" -> EBADF;
      case "Permission denied" -> EACCES;
      case "File exists" -> EEXIST;
      case "Invalid cross-device link" -> EXDEV;
      case "Not a directory" -> ENOTDIR;
      case "Is a directory" -> EISDIR;
      case "Invalid argument" -> EINVAL;
      case "Too many open files" -> EMFILE;
      case "Text file busy" -> ETXTBSY;
      case "File too large" -> EFBIG;
      case "No space left on device" -> ENOSPC;
      case "Illegal seek" -> ESPIPE;
      case "Read-only file system" -> EROFS;
      case "Broken pipe" -> EPIPE;
      case "File name too long" -> ENAMETOOLONG;
      case "Directory not empty" -> ENOTEMPTY;
      case "Too many levels of symbolic links",
          "Too many levels of symbolic links or unable to access attributes of symbolic link" ->
          ELOOP;
      default -> EIO;
    };
  }

  /** The reason in "name (reason)". */
  private static String parenthesized(String text) {
    int open = text.lastIndexOf('(');
    return text.endsWith(")") ? text.substring(open + 1, text.length() - 1) : text;
  }

  /** syscall.Errno as an error value. */
  static Object error(Host host, int errno) {
    return new Boxed(host.type("syscall", "Errno"), (long) errno);
  }

  /** {@code &fs.PathError{op, path, errno}}. */
  static Object pathError(Host host, String op, String path, int errno) {
    return pathError(host, op, path, error(host, errno));
  }

  static Object pathError(Host host, String op, String path, Object err) {
    StructValue e = StructValue.zero(host.type("io/fs", "PathError"));
    e.refs[0] = op;
    e.refs[1] = path;
    e.refs[2] = err;
    return e;
  }

  /** {@code &os.LinkError{op, from, to, errno}}. */
  static Object linkError(Host host, String op, String from, String to, int errno) {
    StructValue e = StructValue.zero(host.type("os", "LinkError"));
    e.refs[0] = op;
    e.refs[1] = from;
    e.refs[2] = to;
    e.refs[3] = error(host, errno);
    return e;
  }
}
