const handed = ["content-type", "content-disposition"];

/** A document of the API as it comes, for whoever asked for it alone. */
export function handedOn(reply: Response): Response {
  const headers = new Headers({ "cache-control": "private, no-store", "x-content-type-options": "nosniff" });
  for (const name of handed) headers.set(name, reply.headers.get(name) ?? "");
  return new Response(reply.body, { headers });
}
