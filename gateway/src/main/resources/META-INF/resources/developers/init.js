// Swagger UI would ask the identity provider about itself, on another host, which the content security policy refuses.
// Here a token is pasted in, so that way of getting one is left out.
function withoutOpenIdConnect(api) {
  delete api.components.securitySchemes.openIdConnect;
  for (const path of Object.values(api.paths)) {
    for (const operation of Object.values(path)) {
      if (operation.security) operation.security = operation.security.filter((way) => !("openIdConnect" in way));
    }
  }
  return api;
}

window.addEventListener("DOMContentLoaded", async () => {
  const api = await (await fetch("/openapi.json")).json();
  window.keepAccessible(document.getElementById("reference"));
  window.SwaggerUIBundle({
    spec: withoutOpenIdConnect(api),
    dom_id: "#reference",
    deepLinking: true,
    // By subject: beyond 150 open rows the library draws only those in sight, which nobody finds by searching the page.
    docExpansion: "none",
    defaultModelsExpandDepth: 0,
    persistAuthorization: false,
    // The usual one shows numbers too dimly.
    syntaxHighlight: { theme: "tomorrow-night" },
    // No call to another host: the validator would send the document away.
    validatorUrl: null,
    presets: [window.SwaggerUIBundle.presets.apis],
    plugins: [window.AccessibleReference],
    layout: "ReferenceLayout",
    requestInterceptor: (request) => {
      // Lets somebody who is signed in to the portal try changes from here.
      if (new URL(request.url, window.location.origin).origin === window.location.origin) {
        request.headers["X-Requested-With"] = "secretariat-portal";
      }
      return request;
    },
  });
});
