package org.aitreaty.stack.part;

import java.nio.file.Path;

/** The Java that runs the supervisor also runs the parts, so that one choice of JDK holds for all. */
final class JavaCommand {
  static final String PATH = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private JavaCommand() {}
}
