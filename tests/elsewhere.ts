import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { OauthConfig } from "@haat/oauth/config";
import { readOauthConfig } from "@haat/oauth/config";
import type { Person } from "@haat/simulators/google/people";
import { startGoogleSimulator } from "@haat/simulators/google/start";

export const people = {
  nilufar: {
    id: "110248495921238986420",
    name: "নীলুফার ইয়াসমিন",
    email: "Nilufar@gmail.example",
    isEmailVerified: true,
  },
  tanvir: {
    id: "110248495921238986421",
    name: "Tanvir Hasan",
    email: "tanvir@gmail.example",
    isEmailVerified: true,
  },
  /** Who says to have Nilufar's address. */
  pretender: {
    id: "110248495921238986422",
    name: "Nobody",
    email: "nilufar@gmail.example",
    isEmailVerified: false,
  },
} as const satisfies Record<string, Person>;
export type PersonName = keyof typeof people;

const publicOrigin = "http://haat.test";
const back = `${publicOrigin}/sign-in/google/return`;
const other = { id: "another-shop", secret: "another-secret-of-32-characters!", redirectUris: [back] };
const ours = { id: "haat", secret: "a-secret-of-at-least-32-characters", redirectUris: [back] };

export type Elsewhere = Readonly<{
  config: OauthConfig;
  issuer: string;
  /** Goes where `url` leads, as a browser of his own, and chooses who he is. Null: he turned back. */
  walk(url: string, as: PersonName | null): Promise<URLSearchParams>;
  /** Puts something else in the place of the next answer of the token endpoint. */
  tamper(change: ((said: Record<string, unknown>) => unknown) | null): void;
  /** The same address as of another client of the provider. */
  asAnother(url: string): string;
  /** What the other client gets for its code. */
  redeemAsAnother(code: string, verifier: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}>;

/** A browser without pages: cookies, and no redirect that it does not report. */
function openBrowser() {
  const jar = new Map<string, string>();
  return async (url: string, form?: Record<string, string>): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const init: RequestInit = form
      ? { method: "POST", body: new URLSearchParams(form), headers: { cookie } }
      : { headers: { cookie } };
    const reply = await fetch(url, { ...init, redirect: "manual" });
    for (const line of reply.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    await reply.body?.cancel();
    return reply;
  };
}

const locationOf = (reply: Response, base: string): string => {
  const to = reply.headers.get("location");
  if (to === null) throw new Error(`${base} led nowhere (${reply.status})`);
  return new URL(to, base).href;
};

async function walk(url: string, as: PersonName | null): Promise<URLSearchParams> {
  const go = openBrowser();
  const first = locationOf(await go(url), url);
  if (first.startsWith(back)) return new URL(first).searchParams;
  const chosen = await go(first, { person: as === null ? "" : people[as].id });
  const resumed = locationOf(chosen, first);
  return new URL(locationOf(await go(resumed), resumed)).searchParams;
}

/** A real OpenID provider in Google's place, over real HTTP, with somebody on the line to its token endpoint. */
export async function openElsewhere(): Promise<Elsewhere> {
  const google = await startGoogleSimulator({ clients: [ours, other], people: Object.values(people) });
  let change: ((said: Record<string, unknown>) => unknown) | null = null;
  const line = createServer((request, response) => {
    const pass = async (): Promise<void> => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const headers = { "content-type": request.headers["content-type"] ?? "" };
      const body = Buffer.concat(pieces).toString();
      const reply = await fetch(google.env.GOOGLE_TOKEN_URL, { method: "POST", headers, body });
      const said = (await reply.json()) as Record<string, unknown>;
      response.writeHead(reply.status, { "content-type": "application/json" });
      response.end(JSON.stringify(change && reply.ok ? change(said) : said));
    };
    pass().catch(() => response.destroy());
  });
  await new Promise<void>((resume) => line.listen(0, "127.0.0.1", resume));
  const { port } = line.address() as AddressInfo;
  const config = readOauthConfig(
    {
      ...google.env,
      GOOGLE_CLIENT_ID: ours.id,
      GOOGLE_CLIENT_SECRET: ours.secret,
      GOOGLE_TOKEN_URL: `http://127.0.0.1:${port}/token`,
    },
    publicOrigin,
  );
  return {
    config,
    issuer: google.origin,
    walk,
    tamper: (next) => void (change = next),
    asAnother: (url) => url.replace("client_id=haat", `client_id=${other.id}`),
    redeemAsAnother: async (code, verifier) => {
      const form = new URLSearchParams({ grant_type: "authorization_code", code, code_verifier: verifier });
      form.set("client_id", other.id);
      form.set("client_secret", other.secret);
      form.set("redirect_uri", back);
      const reply = await fetch(google.env.GOOGLE_TOKEN_URL, { method: "POST", body: form });
      return (await reply.json()) as Record<string, unknown>;
    },
    close: async () => {
      line.closeAllConnections();
      await new Promise((resume) => line.close(resume));
      await google.close();
    },
  };
}
