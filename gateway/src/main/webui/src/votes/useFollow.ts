import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { VoteProgress } from "../api/council";

export type Following = { progress: VoteProgress | null; way: "LIVE" | "ASKING" | "OVER" };

const isOver = (status: VoteProgress["status"]) => status === "CLOSED" || status === "CANCELLED";

/**
 * Follows a vote by server-sent events. A progress with another version than the one that was read makes the page read
 * the vote again. While the connection is broken the page asks from time to time instead.
 */
export function useFollow(id: string, etag: string | undefined, over: boolean): Following {
  const client = useQueryClient();
  const [progress, setProgress] = useState<VoteProgress | null>(null);
  const [live, setLive] = useState(true);

  useEffect(() => {
    if (over) return;
    const source = new EventSource(`/v1/votes/${encodeURIComponent(id)}/events`);
    source.onmessage = (event: MessageEvent<string>) => {
      const next = JSON.parse(event.data) as VoteProgress;
      setLive(true);
      setProgress(next);
      if (isOver(next.status)) source.close();
    };
    source.onerror = () => setLive(false);
    return () => source.close();
  }, [id, over]);

  const version = progress?.version;
  useEffect(() => {
    if (version !== undefined && etag && etag !== `"v${version}"`) void client.invalidateQueries({ queryKey: ["vote", id] });
    // Only a progress that is new leads to another reading: the answer may lag behind the events.
  }, [client, id, progress]);

  return { progress: live ? progress : null, way: over ? "OVER" : live ? "LIVE" : "ASKING" };
}
