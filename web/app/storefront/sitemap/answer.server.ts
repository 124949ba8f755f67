import { readEnvironment } from "../../lib/env.server.ts";

export const originOf = (request: Request): string =>
  readEnvironment().PUBLIC_ORIGIN ?? new URL(request.url).origin;

/** For an hour, by everybody: a robot reads hundreds of these in a row. */
export const xmlAnswer = (xml: string): Response =>
  new Response(xml, {
    headers: {
      "content-type": "application/xml; charset=utf-8",
      "cache-control": "public, max-age=0, s-maxage=3600, stale-while-revalidate=86400",
    },
  });
