// Swagger UI writes HTML that it has sanitised itself, as text, which the content security policy of this site refuses.
// This lets through what can neither run nor load nor send anything; scripts stay refused without exception.
window.trustedTypes?.createPolicy("default", {
  createHTML: (html) =>
    /<\s*\/?\s*(script|iframe|frame|object|embed|applet|base|meta|link|form|template)\b|\son[a-z]+\s*=|(javascript|vbscript)\s*:/i.test(html)
      ? null
      : html,
});
