import i18next from "i18next";
import { ApiProblem, problemOf } from "./client";
import type { UploadedDocument } from "./instruments";

/** 50 MiB, as the API takes at most. */
export const largestDocument = 52_428_800;
export const documentTypes = ["application/pdf", "image/png", "image/jpeg", "image/tiff"];

export type Uploaded = { document: UploadedDocument; /** Whether the same content was there before. */ known: boolean };

/** fetch tells nothing of how far a body has gone, so this goes the older way. */
export function uploadDocument(file: File, key: string, progress: (share: number) => void, signal: AbortSignal): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/v1/documents?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("Content-Type", file.type);
    request.setRequestHeader("Accept-Language", i18next.language);
    request.setRequestHeader("Idempotency-Key", key);
    request.setRequestHeader("X-Requested-With", "secretariat-portal");
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status === 200 || request.status === 201) resolve({ document: body as UploadedDocument, known: request.status === 200 });
      else reject(new ApiProblem(problemOf(body, new Response(null, { status: request.status, statusText: request.statusText }))));
    };
    request.onerror = () => reject(new ApiProblem({ title: "", status: 0, code: "NETWORK_UNREACHABLE" }));
    request.onabort = () => reject(new DOMException("", "AbortError"));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
