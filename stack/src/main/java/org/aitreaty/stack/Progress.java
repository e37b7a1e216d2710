package org.aitreaty.stack;

/** What a person sees while the parts come up. */
public interface Progress {
  Progress SILENT = (part, state, seconds) -> {};

  enum State {
    WAITING("waiting"),
    STARTING("starting"),
    READY("ready"),
    FAILED("failed"),
    STOPPED("stopped");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  void show(String part, State state, double seconds);
}
