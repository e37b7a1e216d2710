export type SaveState =
  | { kind: "saved"; at: string | null }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "failed"; error: Error }
  | { kind: "stopped"; why: Stop; error: Error };

/** What no further saving helps against until the writer has decided. */
export type Stop = "conflict" | "sessionEnded";

type Answer = { etag: string; at: string };
type Options<Body> = {
  etag: string;
  at: string;
  write: (etag: string, body: Body) => Promise<Answer>;
  stop: (error: unknown) => Stop | null;
  tell: (state: SaveState) => void;
  /** Milliseconds without a change after which it is saved. */
  pause?: number;
};

/** Saves what changed a moment after the last change, one saving at a time, each upon the version the last one made. */
export class Autosave<Body> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<SaveState> | null = null;
  private wanted: Body | null = null;
  private stopped = false;
  private current: string;

  constructor(private readonly options: Options<Body>) {
    this.current = options.etag;
  }

  get etag() {
    return this.current;
  }

  get pending() {
    return this.wanted !== null || this.running !== null;
  }

  change(body: Body) {
    this.wanted = body;
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.options.tell({ kind: "waiting" });
    this.timer = setTimeout(() => void this.flush(), this.options.pause ?? 1200);
  }

  /** Saves what is still to be saved; whether all of it is now. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (this.wanted === null) return true;
    if (this.stopped) return false;
    this.running = this.once(this.wanted);
    const outcome = await this.running;
    this.running = null;
    const saved = outcome.kind === "saved";
    const more = saved && this.wanted !== null;
    this.options.tell(more ? { kind: "waiting" } : outcome);
    return more ? this.flush() : saved;
  }

  /** Keeps what cannot be saved as it is from being saved, until it changes again. */
  hold() {
    clearTimeout(this.timer);
    this.wanted = null;
  }

  /** Goes on upon another version, after the writer has seen it. */
  resume(etag: string): Promise<boolean> {
    this.current = etag;
    this.stopped = false;
    return this.flush();
  }

  private async once(body: Body): Promise<SaveState> {
    this.wanted = null;
    this.options.tell({ kind: "saving" });
    try {
      const answer = await this.options.write(this.current, body);
      this.current = answer.etag;
      return { kind: "saved", at: answer.at };
    } catch (error) {
      this.wanted ??= body;
      const why = this.options.stop(error);
      this.stopped = why !== null;
      return why ? { kind: "stopped", why, error: error as Error } : { kind: "failed", error: error as Error };
    }
  }
}
