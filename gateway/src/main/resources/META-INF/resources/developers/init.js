window.addEventListener("DOMContentLoaded", () => {
  window.SwaggerUIBundle({
    url: "/openapi.json",
    dom_id: "#reference",
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    persistAuthorization: false,
    // No call to another host: the validator would send the document away.
    validatorUrl: null,
    presets: [window.SwaggerUIBundle.presets.apis],
    layout: "BaseLayout",
    requestInterceptor: (request) => {
      // Lets somebody who is signed in to the portal try changes from here.
      if (new URL(request.url, window.location.origin).origin === window.location.origin) {
        request.headers["X-Requested-With"] = "secretariat-portal";
      }
      return request;
    },
  });
});
