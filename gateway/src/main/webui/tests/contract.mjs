// Whether a request, an answer or an example is one that the API's description allows.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const description = JSON.parse(readFileSync(new URL("../../openapi/openapi.json", import.meta.url), "utf8"));
const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
const coercing = new Ajv2020({ allErrors: true, strict: false, coerceTypes: true });
formats.default(coercing);

/** What is not described is not there: the description leaves it open, so that /v1 can grow. */
function close(schema) {
  if (typeof schema !== "object" || schema === null) return schema;
  const closed = { ...schema };
  if (schema.properties) {
    closed.properties = Object.fromEntries(Object.entries(schema.properties).map(([name, part]) => [name, close(part)]));
    closed.additionalProperties ??= false;
  }
  if (schema.items) closed.items = close(schema.items);
  if (schema.additionalProperties) closed.additionalProperties = close(schema.additionalProperties);
  for (const key of ["anyOf", "oneOf", "allOf"]) if (schema[key]) closed[key] = schema[key].map(close);
  return closed;
}

const schemas = Object.fromEntries(Object.entries(description.components.schemas).map(([name, schema]) => [name, close(schema)]));
const compiled = new Map();

/**
 * Sentences on what is wrong with a value; none if nothing is.
 *
 * @returns {string[]}
 */
export function faultsOf(schema, value, { coerce = false } = {}) {
  const key = `${coerce} ${JSON.stringify(schema)}`;
  if (!compiled.has(key)) compiled.set(key, (coerce ? coercing : ajv).compile({ ...close(schema), components: { schemas } }));
  const fits = compiled.get(key);
  if (fits(value)) return [];
  return fits.errors.map(({ instancePath, message, params }) => `${instancePath || "/"} ${message} ${JSON.stringify(params)}`);
}

const deref = (part) => (part?.$ref ? part.$ref.slice(2).split("/").reduce((at, key) => at[key], description) : part);
// An address without a variable comes first: /v1/treaty/status is no article.
const templates = Object.keys(description.paths)
  .sort((a, b) => a.split("{").length - b.split("{").length)
  .map((template) => ({ template, form: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`) }));

function operationOf(method, path) {
  const found = templates.find(({ form }) => form.test(path));
  return found && description.paths[found.template][method.toLowerCase()];
}

/**
 * @param {{method: string, path: string, status: number, type?: string, body?: unknown}} answer
 * @returns {string[]}
 */
export function answerFaults({ method, path, status, type, body }) {
  const operation = operationOf(method, path);
  const wrong = (faults) => faults.map((fault) => `${method} ${path} answers ${status}: ${fault}`);
  if (!operation) return wrong(["the API has no such operation"]);
  const response = deref(operation.responses[status] ?? (status >= 400 ? operation.responses.default : undefined));
  if (!response) return wrong(["the API never does"]);
  if (!response.content && body === undefined) return [];
  const media = response.content?.[type?.split(";")[0]];
  if (!media) return wrong([`the API does not send ${type}`]);
  return wrong(faultsOf(media.schema, body));
}

/**
 * @param {{method: string, path: string, query: URLSearchParams, headers: Record<string, unknown>, body?: unknown}} request
 * @returns {string[]}
 */
export function requestFaults({ method, path, query, headers, body }) {
  const operation = operationOf(method, path);
  const wrong = (faults) => faults.map((fault) => `${method} ${path} was asked: ${fault}`);
  if (!operation) return wrong(["the API has no such operation"]);
  const parameters = (operation.parameters ?? []).map(deref);
  const faults = [];
  for (const name of query.keys()) if (!parameters.some((known) => known.in === "query" && known.name === name)) faults.push(`?${name} is unknown`);
  for (const { in: place, name, required, schema } of parameters) {
    const value = place === "query" ? query.get(name) : place === "header" ? headers[name.toLowerCase()] : undefined;
    if (value !== undefined && value !== null) faults.push(...faultsOf({ properties: { [name]: schema } }, { [name]: value }, { coerce: true }));
    else if (required && place !== "path") faults.push(`${name} is missing`);
  }
  const schema = operation.requestBody?.content["application/json"]?.schema;
  if (schema && (body !== undefined || operation.requestBody.required)) faults.push(...faultsOf(schema, body));
  return wrong(faults);
}

/** Every example that the description gives, with the schema it is an example of. */
export function* examples(part = description, at = "#") {
  if (typeof part !== "object" || part === null) return;
  if (Array.isArray(part.examples) && !Array.isArray(part)) for (const example of part.examples) yield { at, schema: part, example };
  if (part.schema && part.example !== undefined) yield { at, schema: part.schema, example: part.example };
  for (const [key, inner] of Object.entries(part)) if (!["example", "examples", "enum"].includes(key)) yield* examples(inner, `${at}/${key}`);
}
