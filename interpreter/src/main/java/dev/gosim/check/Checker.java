package dev.gosim.check;

import dev.gosim.ast.Expr;
import dev.gosim.ast.File;
import dev.gosim.ast.Stmt;
import dev.gosim.source.Diagnostic;
import dev.gosim.source.FileSet;
import dev.gosim.types.Constant;
import dev.gosim.types.Func;
import dev.gosim.types.Instances;
import dev.gosim.types.Obj;
import dev.gosim.types.Package;
import dev.gosim.types.Scope;
import dev.gosim.types.Signature;
import dev.gosim.types.TypeName;
import dev.gosim.types.Var;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Checks Go packages (types2 {@code Checker}; here one per interpreter, for all its packages). A
 * user's package is checked as a whole. Library packages are declared lazily: a declaration is
 * parsed and checked when it is first referred to, a function's body when {@link #checkBody} asks
 * for it, which may be while the program runs; all of it happens under one lock.
 *
 * <p>The work is done by one collaborator per topic, named and cut as the files of types2.
 */
public final class Checker {
  /** What the compiler says of directives in wrong places, and go/types does not. */
  public static final String MISPLACED_DIRECTIVE = "misplaced compiler directive";

  final CheckerConfig config;
  final Info info;
  final FileSet files;
  private final ReentrantLock lock = new ReentrantLock();
  private int entered;

  // Declarations and types.
  final Problems problems = new Problems(this);
  final Recorder recorder;
  final PackageResolver resolver = new PackageResolver(this);
  final Imports imports = new Imports(this);
  final LibraryPackages libraries = new LibraryPackages(this);
  final Decls decls = new Decls(this);
  final DeclStmts declStmts = new DeclStmts(this);
  final TypeExprs typeExprs = new TypeExprs(this);
  final Structs structs = new Structs(this);
  final Interfaces interfaces = new Interfaces(this);
  final Unions unions = new Unions(this);
  final Signatures sigs = new Signatures(this);
  final Receivers receivers = new Receivers(this);
  final Cycles cycles = new Cycles(this);
  final ValidType validType = new ValidType(this);
  final Hints hints = new Hints(this);
  final Initorder initorder = new Initorder(this);
  final Mono mono = new Mono(this);
  final TypeSizes sizes = new TypeSizes(this);
  final Directives directives = new Directives(this);

  // Expressions.
  final Texts texts = new Texts(this);
  final Untyped untyped = new Untyped(this);
  final Expressions exprs = new Expressions(this);
  final Operators operators = new Operators(this);
  final Comparisons comparisons = new Comparisons(this);
  final Shifts shifts = new Shifts(this);
  final Literals literals = new Literals(this);
  final CompositeLits compositeLits = new CompositeLits(this);
  final Selectors selectors = new Selectors(this);
  final IndexExprs index = new IndexExprs(this);
  final SliceExprs slices = new SliceExprs(this);
  final Calls calls = new Calls(this);
  final Arguments arguments = new Arguments(this);
  final Builtins builtins = new Builtins(this);
  final NumericBuiltins numericBuiltins = new NumericBuiltins(this);
  final UnsafeBuiltins unsafeBuiltins = new UnsafeBuiltins(this);
  final Conversions conversions = new Conversions(this);
  final Assignability assignability = new Assignability(this);
  final Assignments assignments = new Assignments(this);
  final ShortVarDecls shortVars = new ShortVarDecls(this);
  final ScriptVars scriptVars = new ScriptVars(this);

  // Statements, generics.
  final Instantiator instantiator = new Instantiator(this);
  final Instances instances = instantiator.instances;
  final Implements impls = new Implements(this);
  final Infer infer = new Infer(this);
  final Stmts stmts = new Stmts(this);
  final Switches switches = new Switches(this);
  final TypeSwitches typeSwitches = new TypeSwitches(this);
  final Ranges ranges = new Ranges(this);
  final Labels labels = new Labels(this);
  final Returns returns = new Returns(this);

  /** Package-level objects and methods with their declarations. */
  final Map<Obj, DeclInfo> objMap = new IdentityHashMap<>();

  /** The block and nesting depth of each function type that was checked. */
  final Map<Expr.FuncType, FuncScope> funcScopes = new IdentityHashMap<>();

  /** What surrounds the thing being checked. */
  Environment env = new Environment(null, null);

  /** The statement or declaration being checked, for messages about mistakes of ours. */
  int at;

  private final List<Delayed> delayed = new ArrayList<>();

  /** The block of a function's parameters and how many functions are around its body. */
  record FuncScope(Scope scope, int depth) {}

  private record Delayed(Package pkg, Runnable action) {}

  /** A checker that writes what it finds out into {@code info}. */
  public Checker(CheckerConfig config, Info info, FileSet files) {
    this.config = config;
    this.info = info;
    this.files = files;
    recorder = new Recorder(this);
  }

  /** What has been found out so far; see {@link #locked}. */
  public Info info() {
    return info;
  }

  /** Checks all files of a user's package. */
  public CheckResult checkPackage(Package pkg, List<File> sources) {
    return checkPackage(pkg, sources, false);
  }

  /** The same of files in which the parser has found {@code errors}. */
  public CheckResult checkPackage(Package pkg, List<File> sources, boolean errors) {
    return locked(() -> {
      RuntimeException failure = null;
      try {
        atTop(() -> {
          resolver.checkFiles(pkg, sources, errors);
          return null;
        });
      } catch (RuntimeException e) {
        failure = e;
        afterFailure(e.toString());
      } catch (StackOverflowError e) {
        afterFailure("nesting too deep");
      }
      return new CheckResult(pkg, problems.take(), failure);
    });
  }

  /**
   * Checks a piece of a package that is entered at a prompt, in the scope of those before it; what
   * it declares hides what these have declared under the same names. A piece with errors leaves
   * nothing behind.
   */
  public CheckResult checkPiece(Package pkg, List<File> piece) {
    return piece(pkg, piece, true);
  }

  /** The same to find out what is in it: it leaves nothing behind, right or wrong. */
  public CheckResult tryPiece(Package pkg, File piece) {
    return piece(pkg, List.of(piece), false);
  }

  private CheckResult piece(Package pkg, List<File> piece, boolean keep) {
    return locked(() -> {
      pkg.scope().beginLayer();
      CheckResult result = checkPackage(pkg, piece);
      boolean drop = !keep || !result.runnable();
      resolver.endPiece(drop);
      if (drop) {
        pkg.scope().dropLayer();
      } else {
        piece.forEach(f -> imports.keep(pkg, f));
      }
      return result;
    });
  }

  /** A mistake of ours becomes a message too, at the statement or declaration that led to it. */
  private void afterFailure(String what) {
    env = new Environment(null, null);
    delayed.clear();
    cycles.clear();
    problems.error(at, "internal error of the checker: " + what);
  }

  /**
   * The package of that import path: a user's, unsafe or a library's (which is declared, not
   * checked); null if there is none.
   */
  public Package importPackage(String path) {
    return atTop(() -> libraries.find(path));
  }

  /** The names that a package exports. */
  public List<String> exportedNames(Package pkg) {
    return atTop(() -> libraries.exportedNames(pkg));
  }

  /** Declares a library package: its declarations are checked when they are referred to. */
  public void declareLibrary(Package pkg, LibrarySource src) {
    atTop(() -> {
      libraries.declare(pkg, src);
      return null;
    });
  }

  /**
   * Checks the body of a library function if that has not been done; to be called before its body's
   * facts are looked up in {@link Info}. The list is empty unless the library has a mistake.
   */
  public List<Diagnostic> checkBody(Func f) {
    if (!(f.origin().decl() instanceof DeclInfo d) || !d.bodyPending) {
      return List.of();
    }
    return locked(() -> {
      atTop(() -> {
        decls.pendingBody(f.origin(), d);
        return null;
      });
      return entered == 0 ? problems.take() : List.of();
    });
  }

  /** Checks all of a library package, bodies included: what a test of the library wants to know. */
  public List<Diagnostic> checkWhole(Package pkg) {
    return locked(() -> {
      atTop(() -> {
        libraries.checkWhole(pkg);
        return null;
      });
      return problems.take();
    });
  }

  /** How a library's package variable is initialised, or null if it has no initial value. */
  public Info.Initializer initializer(Var v) {
    DeclInfo d = objMap.get(v);
    if (d == null || d.init == null) {
      return null;
    }
    v.type();
    return new Info.Initializer(d.lhs == null ? List.of(v) : d.lhs, d.init);
  }

  /**
   * Does something while no other thread checks; what reads {@link Info} at run time must do it
   * here, since checking a library function adds to it.
   */
  public <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Runs work that may be asked for from outside (then everything delayed is done before it ends)
   * or by the checker itself through a lazily checked object (then that is left to the outer work).
   */
  <T> T atTop(Supplier<T> work) {
    lock.lock();
    entered++;
    try {
      T result = work.get();
      if (entered == 1) {
        processDelayed(0);
        recorder.recordUntyped();
      }
      return result;
    } finally {
      entered--;
      lock.unlock();
    }
  }

  // ---------------------------------------------------------------------------------------------
  // Delayed actions

  /**
   * Has something done later: at the end of the current statement or, at package level, after all
   * declarations; when types are completely set up.
   */
  void later(Runnable action) {
    delayed.add(new Delayed(env.pkg, action));
  }

  /** How many actions wait; what is delayed from here on is done by {@link #processDelayed}. */
  int delayedCount() {
    return delayed.size();
  }

  /** Does everything that was delayed after the first {@code top} actions. */
  void processDelayed(int top) {
    for (int i = top; i < delayed.size(); i++) {
      Delayed d = delayed.get(i); // may add to the list
      Environment saved = env;
      if (env.pkg != d.pkg()) {
        env = new Environment(d.pkg(), null);
      }
      d.action().run();
      env = saved;
    }
    delayed.subList(top, delayed.size()).clear();
  }

  // ---------------------------------------------------------------------------------------------
  // Blocks and bodies

  /** Begins a block. */
  void openScope() {
    env.scope = new Scope(env.scope);
    env.blocks.add(env.scope);
  }

  /** Ends the innermost block. */
  void closeScope() {
    env.scope = env.scope.parent();
  }

  /** The declaration being checked depends on {@code to}. */
  void addDeclDep(Obj to) {
    typeExprs.addDeclDep(to);
  }

  /** Checks an identifier; see {@link TypeExprs#ident}. */
  void ident(Operand x, Expr.Ident e, TypeName def, boolean wantType) {
    typeExprs.ident(x, e, wantType);
  }

  /**
   * Checks a function's body.
   *
   * @param decl the declaration that gets the dependencies, or null
   * @param ftyp the function's type expression, checked before
   * @param iota for a function literal in a constant declaration, else null
   */
  void funcBody(
      DeclInfo decl,
      String name,
      Signature sig,
      Expr.FuncType ftyp,
      Stmt.Block body,
      Constant iota) {
    decls.funcBody(decl, sig, ftyp, body, iota);
  }
}
