import type { HttpBindings } from "@hono/node-server";
import type { MiddlewareHandler } from "hono";

const page = "<html><head><title>403 Forbidden</title></head><body><h1>403 Forbidden</h1></body></html>";

/** A server whose address is not on the list gets a page instead of an answer; null: everybody is heard. */
export const onlyFrom =
  (whitelist: () => readonly string[] | null): MiddlewareHandler<{ Bindings: HttpBindings }> =>
  async (c, next) => {
    const listed = whitelist();
    const { remoteAddress = "" } = c.env.incoming.socket;
    if (listed === null || listed.includes(remoteAddress.replace("::ffff:", ""))) return next();
    return c.html(page, 403);
  };
