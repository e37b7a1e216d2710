package org.aitreaty.stack;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One line a part: redrawn in place on a terminal, one plain line per change anywhere else. */
final class ProgressBoard implements Progress {
  private final PrintStream out;
  private final boolean terminal;
  private final Map<String, String> lines = new LinkedHashMap<>();
  private int drawn;

  ProgressBoard(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void show(String part, State state, double seconds) {
    String line = line(part, state, seconds);
    lines.put(part, line);
    if (terminal) {
      redraw();
    } else if (state == State.READY || state == State.FAILED) {
      out.println(line);
    }
  }

  /** What is printed next must not be overwritten by a late change. */
  synchronized void close() {
    lines.clear();
    drawn = 0;
  }

  static String line(String part, State state, double seconds) {
    return switch (state) {
      case WAITING, STARTING -> String.format(Locale.ROOT, "  %-20s %s", part, state.word());
      case READY, FAILED, STOPPED -> String.format(Locale.ROOT, "  %-20s %-9s %5.1f s", part, state.word(), seconds);
    };
  }

  private void redraw() {
    StringBuilder text = new StringBuilder();
    if (drawn > 0) {
      text.append("\033[").append(drawn).append('A');
    }
    List<String> all = new ArrayList<>(lines.values());
    all.forEach(line -> text.append("\r\033[2K").append(line).append('\n'));
    drawn = all.size();
    out.print(text);
    out.flush();
  }
}
