import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { list, one, screen } from "./fixtures/permits.mjs";
import * as treaty from "./fixtures/treaty.mjs";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".json": "application/json" };

/** The policy under which the gateway serves the portal. */
const policy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
  "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'",
].join("; ");

const person = (username, name, actorKind, rest) => ({
  authenticated: true, username, name, actorKind, state: null, organisation: null, roles: [], expiresAt: "2026-11-23T23:00:00Z", ...rest,
});
export const people = {
  delegate: person("delegate.fra", "Claire Aubry", "delegate", { state: "FRA" }),
  lab: person("louis.lumen", "Louis Marchand", "lab", { organisation: "lumen" }),
  staff: person("officer", "Noor Haddad", "staff", {}),
};

export const calm = { who: null, before: false, broken: false, stale: false, slow: 0, withdrawn: null };

/** A stand-in for the gateway: the built portal under its policy, and fixed answers of the API. */
export async function serve(dist) {
  const world = { ...calm };
  const server = createServer((request, response) => {
    answer(request, response, world, dist).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, world, close: () => server.close() };
}

async function answer(request, response, world, dist) {
  const { pathname, searchParams } = new URL(request.url, "http://x");
  const json = (body, status = 200, headers = {}) => {
    response.writeHead(status, { "Content-Type": status < 400 ? "application/json" : "application/problem+json", ...headers });
    response.end(JSON.stringify(body));
  };
  const problem = (status, code, title, detail) => json({ type: `/problems/${code.toLowerCase()}`, title, status, detail, code, traceId: "0af7651916cd43dd8448eb211c80319c" }, status);
  const missing = () => problem(404, "NOT_FOUND", "Not found", "There is nothing here that you may see.");

  if (pathname === "/session") return json(world.who ?? { authenticated: false });
  if (pathname === "/session/logout") return json({ logoutUrl: "/en" });
  if (pathname === "/developers") return page(response, "<!doctype html><html lang=en><title>API</title><h1>API</h1>");
  if (pathname.startsWith("/v1/")) {
    if (world.slow) await new Promise((later) => setTimeout(later, world.slow));
    if (world.broken) return problem(500, "INTERNAL_ERROR", "The secretariat could not answer", "The error was recorded under the trace below.");
    const [, , collection, id, sub] = pathname.split("/").map(decodeURIComponent);
    switch (collection) {
      case "states": {
        if (!id) return json({ asOf: treaty.asOf, items: treaty.states, nextCursor: null });
        const state = treaty.stateDetail(id);
        return state ? json(state) : missing();
      }
      case "treaty":
        return json(id ? (world.before ? treaty.treatyStatusBefore : treaty.treatyStatus) : treaty.treaty);
      case "parameters":
        return json(treaty.parameters);
      case "determinations":
        return json(treaty.alignment);
      case "organisations":
        return json(treaty.organisations);
      case "dangerous-capabilities":
        return json(treaty.capabilities);
      case "training-applications": {
        if (!id) return json(list(world.who, searchParams));
        const item = one(world.who, id);
        if (!item) return missing();
        if (sub === "withdrawal") {
          if (request.headers["x-requested-with"] !== "secretariat-portal") return problem(403, "CROSS_SITE", "Refused");
          if (world.stale || request.headers["if-match"] !== '"1"') return problem(412, "PRECONDITION_FAILED", "Changed meanwhile");
          world.withdrawn = { status: "WITHDRAWN", withdrawnAt: "2026-11-23T19:30:00Z", allowedActions: [] };
          return json({ ...item, ...world.withdrawn }, 200, { ETag: '"2"' });
        }
        return json({ ...item, ...world.withdrawn }, 200, { ETag: '"1"' });
      }
      case "screenings": {
        let body = "";
        for await (const chunk of request) body += chunk;
        const result = screen(JSON.parse(body));
        return result.problem ? json(result.problem, 422) : json(result.answer);
      }
    }
    return missing();
  }

  const path = normalize(join(dist, pathname));
  if (extname(path) && path.startsWith(dist)) {
    try {
      const file = await readFile(path);
      response.writeHead(200, { "Content-Type": types[extname(path)] ?? "application/octet-stream", "Content-Security-Policy": policy });
      return response.end(file);
    } catch {
      response.writeHead(404).end();
      return;
    }
  }
  return page(response, await readFile(join(dist, "index.html")));
}

function page(response, body) {
  response.writeHead(200, { "Content-Type": types[".html"], "Content-Security-Policy": policy });
  response.end(body);
}
