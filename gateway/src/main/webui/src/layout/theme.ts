/** PatternFly's dark theme hangs on a class; the system decides. */
export function followSystemTheme() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => document.documentElement.classList.toggle("pf-v6-theme-dark", dark.matches);
  apply();
  dark.addEventListener("change", apply);
}
