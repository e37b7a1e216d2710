import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";

/** The article named in the address may arrive after the address did. */
export function useScrollToHash() {
  const { hash } = useLocation();
  useEffect(() => {
    if (!hash) return;
    const target = document.getElementById(hash);
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }, [hash]);
}
