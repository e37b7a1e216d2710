// Writes src/api/schema.d.ts, the types of every call, from the description of the API that the gateway serves:
//
//   npm run api
//
// A test compares the two, so that the portal never believes in an API that is no more.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString, COMMENT_HEADER } from "openapi-typescript";

const description = new URL("../../openapi/openapi.json", import.meta.url);
export const schema = new URL("../src/api/schema.d.ts", import.meta.url);

/** The text that src/api/schema.d.ts must have. */
export async function types() {
  const document = JSON.parse(await readFile(description, "utf8"));
  // An object without properties holds what other rules describe, as the stored law does; it is not empty.
  return COMMENT_HEADER + astToString(await openapiTS(document, { emptyObjectsUnknown: true }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(schema, await types());
