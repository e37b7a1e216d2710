import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";

/** What the address names may arrive after the address did, and the browser marks as target only what it went to itself. */
export function useScrollToHash() {
  const { hash } = useLocation();
  useEffect(() => {
    if (!hash) return;
    const target = document.getElementById(hash);
    for (const old of document.querySelectorAll("[data-named]")) old.removeAttribute("data-named");
    target?.setAttribute("data-named", "");
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }, [hash]);
}
