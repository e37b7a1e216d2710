import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { answerFaults, requestFaults } from "../contract.mjs";
import { answerCouncil } from "./fixtures/council.mjs";
import { acts, persons } from "./fixtures/instruments.mjs";
import { answerLetters } from "./fixtures/letters.mjs";
import { list, one, screen } from "./fixtures/permits.mjs";
import * as register from "./fixtures/register.mjs";
import { statusList } from "./fixtures/statusList.mjs";
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
  voter: person("rep.fra", "Claire Aubry", "delegate", { state: "FRA", roles: ["DELEGATE", "REPRESENTATIVE"] }),
  outsider: person("rep.nor", "Ingrid Dahl", "delegate", { state: "NOR", roles: ["DELEGATE", "REPRESENTATIVE"] }),
  secretary: person("council.secretary", "Ebo Mensah", "staff", { roles: ["COUNCIL_SECRETARY"] }),
  head: person("head", "Amina Diallo", "staff", { roles: ["HEAD_OF_SECRETARIAT"] }),
  staff: person("officer", "Noor Haddad", "staff", {}),
  ...Object.fromEntries(["second", "writer", "sender"].map((who) => [who, person(persons[who].username, persons[who].name, "delegate", { state: persons[who].state })])),
};

export const calm = { who: null, before: false, broken: false, stale: false, slow: 0, withdrawn: null, acts: null, documents: null, meanwhile: null, corrected: null, draft: null, draftTag: null, records: null, forbidden: false, acting: false, council: null, silent: false, preview: null, lost: false };

/**
 * A stand-in for the gateway: the built portal under its policy, and fixed answers of the API. What is asked or
 * answered otherwise than the API's description allows is kept in `faults`.
 */
export async function serve(dist) {
  const world = { ...calm };
  const faults = [];
  const server = createServer((request, response) => {
    answer(request, response, world, dist, faults).catch((error) => {
      faults.push(`${request.method} ${request.url}: ${error.stack}`);
      response.writeHead(500).end();
    });
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, world, faults, close: () => server.close() };
}

async function answer(request, response, world, dist, faults) {
  const { method, headers } = request;
  const { pathname, searchParams } = new URL(request.url, "http://x");
  const json = (body, status = 200, more = {}) => {
    const type = status < 400 ? "application/json" : "application/problem+json";
    if (status === 204) {
      faults.push(...answerFaults({ method, path: pathname, status }));
      return response.writeHead(204).end();
    }
    const text = JSON.stringify(body);
    // As it arrives: what is undefined is not sent.
    faults.push(...answerFaults({ method, path: pathname, status, type, body: JSON.parse(text) }));
    response.writeHead(status, { "Content-Type": type, ...more });
    response.end(text);
  };
  const problem = (status, code, title, detail, errors = []) => {
    const type = `/problems/${code.toLowerCase().replaceAll("_", "-")}`;
    json({ type, title, status, detail, instance: pathname, code, traceId: "0af7651916cd43dd8448eb211c80319c", errors }, status);
  };
  const missing = () => problem(404, "NOT_FOUND", "There is nothing at this address that you may see.", "Nothing has this code.");

  if (pathname === "/developers") return page(response, "<!doctype html><html lang=en><title>API</title><h1>API</h1>");
  const ofTheApi = pathname === "/session" || pathname === "/session/logout" || pathname.startsWith("/v1/");
  const bytes = ofTheApi ? await bytesOf(request) : Buffer.of();
  const body = pathname === "/v1/documents" ? bytes : bytes.length ? JSON.parse(bytes.toString()) : undefined;
  if (ofTheApi) faults.push(...requestFaults({ method, path: pathname, query: searchParams, headers, body }));
  if (method !== "GET" && headers["x-requested-with"] !== "secretariat-portal") {
    return problem(403, "CROSS_SITE_REQUEST", "This change does not come from the portal.", "The header X-Requested-With is missing.");
  }
  if (pathname === "/session") return json(world.who ?? { authenticated: false });
  if (pathname === "/session/logout") {
    if (world.broken) return problem(503, "PART_UNAVAILABLE", "A part of the service is unavailable at the moment.", "Sessions cannot be reached.");
    return json({ logoutUrl: "/" });
  }
  if (pathname.startsWith("/v1/")) {
    if (world.slow) await new Promise((later) => setTimeout(later, world.slow));
    if (world.broken) return problem(500, "INTERNAL_ERROR", "Something failed on our side.", "The error was recorded under the trace below.");
    const [, , collection, id, sub] = pathname.split("/").map(decodeURIComponent);
    const ofActs = ["instruments", "documents", "reservations", "treaty-actions", "notifications"].includes(collection);
    const answerActs = () => acts({ method, collection, id, sub, world, body, headers, query: searchParams, json, problem, missing });
    // A journey of acts finds the notifications and reservations that belong to them.
    if (world.acting && ofActs) return answerActs();
    if (answerLetters({ method, pathname, searchParams, headers, body, world, json, problem, missing })) return;
    if (answerCouncil({ method, pathname, searchParams, headers, body, world, json, problem, missing, response })) return;
    const { wrong, ...moment } = register.momentOf(searchParams);
    if (wrong) return problem(422, "INVALID_INPUT", "Some values in the request cannot be accepted.", "The question could not be read.", [wrong]);
    switch (collection) {
      case "states": {
        if (!id) return json(register.statePage(moment));
        const state = register.stateDetail(moment, id);
        if (sub === "relations") return json(register.relations(moment, id));
        return state ? json(state) : missing();
      }
      case "reservations": {
        const found = id ? register.reservationDetail(moment, id) : register.reservationList(moment, searchParams.get("state"));
        return found ? json(found) : missing();
      }
      case "withdrawals": {
        const found = register.withdrawal(moment, id, world.who);
        return found ? json(found) : missing();
      }
      case "notifications":
        return json(register.notifications(searchParams.get("state")));
      case "national-measures": {
        const part = searchParams.get("jurisdiction");
        if (part && !/^[A-Z]{2,3}(-[A-Z0-9]{1,3})?$/.test(part)) {
          const fault = { pointer: "?jurisdiction", code: "NOT_A_JURISDICTION", message: "This is neither a State’s code nor one of ISO 3166-2.", fix: "Write a code such as FRA or US-CA." };
          return problem(422, "INVALID_INPUT", "Some values in the request cannot be accepted.", "The question could not be read.", [fault]);
        }
        const found = id ? register.measureDetail(moment, id) : register.measures(moment, searchParams);
        return found ? json(found) : missing();
      }
      case "national-measure-drafts": {
        const { refusal, errors, answer: draft, etag, status } = register.drafts({ method, id, sub, body, etag: headers["if-match"], world });
        if (refusal) return problem(...refusal, "Nothing was changed.");
        if (errors) return problem(422, "INVALID_INPUT", "Some values in the request cannot be accepted.", "Nothing was recorded.", errors);
        return draft ? json(draft, status, etag ? { ETag: etag } : {}) : missing();
      }
      case "voluntary-undertakings": {
        const found = id ? register.undertakingDetail(id) : register.undertakings(moment, searchParams);
        return found ? json(found) : missing();
      }
      case "treaty":
        if (id === "status-list") return json(statusList(moment, searchParams.get("lang") ?? "en"));
        if (id === "texts") return register.treatyText(sub) ? json(register.treatyText(sub)) : missing();
        if (id === "entry-into-force") {
          const { errors, answer: outcome } = register.simulate(body);
          if (errors) return problem(422, "INVALID_INPUT", "Some values in the request cannot be accepted.", "Nothing was calculated.", errors);
          return json(outcome);
        }
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
        const item = one(world.who, id, headers["accept-language"]);
        if (!item) return missing();
        if (sub === "withdrawal") {
          if (world.stale || headers["if-match"] !== '"1"') return problem(412, "STALE_VERSION", "The record has changed since you read it.", "Read it again.");
          world.withdrawn = { status: "WITHDRAWN", withdrawnAt: "2026-11-23T19:30:00Z", allowedActions: [] };
          return json({ ...item, ...world.withdrawn }, 200, { ETag: '"2"' });
        }
        return json({ ...item, ...world.withdrawn }, 200, { ETag: '"1"' });
      }
      case "screenings": {
        const { errors, answer } = screen(body);
        if (errors) return problem(422, "INVALID_INPUT", "Some values in the request cannot be accepted.", "Nothing was classified.", errors);
        return json(answer);
      }
    }
    return ofActs ? answerActs() : missing();
  }

  const path = normalize(join(dist, pathname));
  // C.N.12.2026.AIS-1 is the number of a notification and no file.
  if (types[extname(path)] && path.startsWith(dist)) {
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

async function bytesOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function page(response, body) {
  response.writeHead(200, { "Content-Type": types[".html"], "Content-Security-Policy": policy });
  response.end(body);
}
