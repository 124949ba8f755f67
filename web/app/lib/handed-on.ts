const handed = ["content-type", "content-disposition"];

/** A document of the API as it comes, for whoever asked for it alone. */
export function handedOn(reply: Response): Response {
  const headers = new Headers({ "cache-control": "private, no-store", "x-content-type-options": "nosniff" });
  for (const name of handed) headers.set(name, reply.headers.get(name) ?? "");
  return new Response(reply.body, { headers });
}

/** As what a sheet is asked for; what this house does not write is none. */
export const sheetForm = (request: Request): "csv" | "xlsx" =>
  new URL(request.url).searchParams.get("as") === "xlsx" ? "xlsx" : "csv";
