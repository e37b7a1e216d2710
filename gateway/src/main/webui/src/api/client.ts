import createClient, { type Middleware } from "openapi-fetch";
import i18next from "i18next";
import type { paths } from "./schema";
import type { Problem } from "./types";

/** Every answer of the API that is not a success arrives as one of these. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = "ApiProblem";
    this.problem = problem;
  }
}

const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set("Accept-Language", i18next.language);
    if (request.method !== "GET") request.headers.set("X-Requested-With", "secretariat-portal");
    return request;
  },
};

const client = createClient<paths>({
  baseUrl: typeof location === "undefined" ? "http://localhost" : location.origin,
  credentials: "same-origin",
});
client.use(headers);

type Answer<Data> = { data?: Data; error?: unknown; response: Response };

const isProblem = (error: unknown): error is Problem => typeof error === "object" && error !== null && "code" in error && "title" in error;

export function problemOf(error: unknown, response: Response): Problem {
  if (isProblem(error)) return error;
  // A proxy on the way, not the API, wrote this answer.
  return { title: response.statusText || `HTTP ${response.status}`, status: response.status, code: `HTTP_${response.status}` };
}

async function call<Data>(request: Promise<Answer<Data>>): Promise<{ data: Data; response: Response }> {
  let answer: Answer<Data>;
  try {
    answer = await request;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiProblem({ title: "", status: 0, code: "NETWORK_UNREACHABLE" });
  }
  if (answer.data === undefined) throw new ApiProblem(problemOf(answer.error, answer.response));
  return { data: answer.data, response: answer.response };
}

export { client, call };
