import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { treatyStatus } from "../api/queries";

/** The secretariat's clock, second by second: the reader's own may be wrong, and that of a demonstration runs ahead. */
export function useTreatyNow(): number | null {
  const { data, dataUpdatedAt } = useQuery(treatyStatus());
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return data ? now + Date.parse(data.asOf) - dataUpdatedAt : null;
}

export type Left = { days: number; hours: number; minutes: number; seconds: number };

/** What is left until an instant; null when it has come. */
export function leftUntil(instant: string, now: number): Left | null {
  const seconds = Math.ceil((Date.parse(instant) - now) / 1000);
  if (seconds <= 0) return null;
  return { days: Math.floor(seconds / 86_400), hours: Math.floor(seconds / 3600) % 24, minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60 };
}
