import { useLocation, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";

/**
 * The code of a letter, which stands after the number sign of the address: that part is sent to no server. A new one is
 * put there too, so that reload and the way back find it.
 */
export function useCode(): [string, (code: string) => void] {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const open = useCallback((code: string) => void navigate({ to: ".", hash: code.trim(), resetScroll: false }), [navigate]);
  return [decoded(hash.replace(/^#/, "")), open];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
