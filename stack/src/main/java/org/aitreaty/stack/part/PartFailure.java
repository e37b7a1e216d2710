package org.aitreaty.stack.part;

import java.nio.file.Path;
import java.util.List;

/** A part of the stack did not come up. */
public final class PartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LINES_SHOWN = 15;

  private final String part;
  private final transient Path log;

  PartFailure(String part, String what, Path log, Throwable cause) {
    super(part + " " + what, cause);
    this.part = part;
    this.log = log;
  }

  public String part() {
    return part;
  }

  public Path log() {
    return log;
  }

  public List<String> lastLines() {
    return Child.lastLines(log, LINES_SHOWN);
  }
}
