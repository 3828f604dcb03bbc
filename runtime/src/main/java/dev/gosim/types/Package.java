package dev.gosim.types;

import java.util.ArrayList;
import java.util.List;

/** A Go package: path, name, scope. */
public final class Package {
  private final String path;
  private String name;
  private final Scope scope;
  private final List<Package> imports = new ArrayList<>();
  private boolean fake;

  public Package(String path, String name, Scope universe) {
    this.path = path;
    this.name = name;
    this.scope = new Scope(universe);
  }

  public String path() {
    return path;
  }

  public String name() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Scope scope() {
    return scope;
  }

  public List<Package> imports() {
    return imports;
  }

  /** Whether it stands for a package that could not be imported: nothing is known of its names. */
  public boolean fake() {
    return fake;
  }

  public void setFake() {
    fake = true;
  }

  @Override
  public String toString() {
    return path;
  }
}
