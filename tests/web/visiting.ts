import type { Site } from "./site.ts";

export const own = "https://haat.test";
/** What a browser keeps, by name. */
export type Jar = Map<string, string>;

const cookieOf = (jar: Jar): string => [...jar].map((pair) => pair.join("=")).join("; ");

/** Asks with what the jar holds, and keeps, replaces and forgets as a browser does. */
export async function ask(site: Site, jar: Jar, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { cookie: cookieOf(jar), ...init.headers };
  const reply = await site.answer(new Request(own + path, { ...init, headers }));
  for (const line of reply.headers.getSetCookie()) {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
    if (/Max-Age=0(;|$)/.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
  return reply;
}

/** A form of our own page. */
export const press = (site: Site, jar: Jar, path: string, fields: Readonly<Record<string, string>>) =>
  ask(site, jar, path, {
    method: "POST",
    headers: { origin: own, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams(fields),
  });

/** Where a page that leaves for a provider leads. */
export function wayOn(page: string): URL {
  const [, href = ""] = /href="([^"]+)"[^>]*data-leave/.exec(page) ?? [];
  return new URL(href.replaceAll("&amp;", "&"));
}

/** From the sign-in page to the provider's door. */
export const begin = async (site: Site, jar: Jar, provider: string, back = "/en/checkout"): Promise<URL> =>
  wayOn(await (await press(site, jar, `/en/sign-in/${provider}`, { back })).text());

export const ends = (reply: Response) => [reply.status, reply.headers.get("location")];
