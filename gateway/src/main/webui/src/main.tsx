import "@patternfly/react-core/dist/styles/base.css";
import "./theme.css";
import "./app.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiProblem } from "./api/client";
import { isLanguage, preferredLanguage } from "./i18n/languages";
import { setUpLanguage } from "./i18n/setup";
import { createPortalRouter } from "./router";
import { followSystemTheme } from "./layout/theme";

followSystemTheme();

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      // Only what may pass by itself is tried again.
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiProblem && (error.problem.status === 0 || error.problem.status === 503),
    },
  },
});

const first = location.pathname.split("/")[1] ?? "";
const language = isLanguage(first) ? first : preferredLanguage(navigator.languages);

setUpLanguage(language).then(() => {
  createRoot(document.getElementById("root")!).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={createPortalRouter()} />
      </QueryClientProvider>
    </StrictMode>,
  );
});
