import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aBuyerSession, type TestSession } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";
import { openSite, type Site } from "./site.ts";

let world: TestWorld;
let site: Site;
let session: TestSession;
beforeAll(async () => {
  world = await openWorld();
  site = await openSite(world);
  session = await aBuyerSession(world);
}, 300_000);
afterAll(async () => {
  await site.close();
  await world.close();
});

const own = "https://haat.test";
const form = "application/x-www-form-urlencoded";
const ours = { origin: own, "sec-fetch-site": "same-origin", "content-type": form };
type Headers = Readonly<Record<string, string>>;

/** A browser that is signed in, and whose next page would renew its session. */
const cookies = (): string =>
  [
    `__Host-haat_refresh=${session.sessionId}.0.${"0".repeat(32)}`,
    `__Host-haat_access_store=${session.token}`,
    `__Host-haat_cart=${"c".repeat(32)}`,
  ].join("; ");
const send = (path: string, headers: Headers, method = "POST"): Promise<Response> =>
  site.answer(
    new Request(own + path, { method, headers: { cookie: cookies(), ...headers }, body: "intent=add&key=k" }),
  );

const foreign: readonly Headers[] = [
  { "content-type": form },
  { origin: "https://evil.example", "content-type": form },
  { origin: "https://evil.example", "sec-fetch-site": "cross-site", "content-type": form },
  { origin: "null", "sec-fetch-site": "same-origin", "content-type": form },
  { origin: "http://haat.test", "content-type": form },
  { origin: "https://haat.test:444", "content-type": form },
  { origin: "https://haat.test.evil.example", "content-type": form },
  { origin: "https://shop.haat.test", "sec-fetch-site": "same-site", "content-type": form },
  { origin: own, "sec-fetch-site": "cross-site", "content-type": form },
  { origin: own, "sec-fetch-site": "none", "content-type": form },
  { origin: own, "sec-fetch-site": "", "content-type": form },
  { origin: `${own}, https://evil.example`, "content-type": form },
  { origin: own.toUpperCase(), "content-type": form },
  { "sec-fetch-site": "cross-site", "content-type": form },
  { referer: `${own}/bn`, "content-type": form },
  { host: "evil.example", origin: "https://evil.example", "content-type": form },
  { "x-forwarded-host": "evil.example", origin: "https://evil.example", "content-type": form },
];
/** Ours, and for some of them React Router's own before it. */
const refusals = new Set([403, 400]);
const oddTypes = ["", "text/plain", "application/json", "text/plain; x=application/x-www-form-urlencoded"];

describe("a change that our pages did not send", () => {
  test("is found on every page that takes one", () => {
    for (const path of ["/bn/sign-out", "/bn/account/sessions", "/bn/checkout", "/bn/cart/lines"])
      expect(site.actions).toContain(path);
    expect(site.actions.length).toBeGreaterThan(12);
  });

  test("does nothing on any of them, whatever it says of where it came from", async () => {
    site.asked.length = 0;
    for (const path of site.actions)
      for (const headers of foreign) {
        const reply = await send(path, headers);
        expect([path, headers, refusals.has(reply.status)]).toEqual([path, headers, true]);
        expect(reply.headers.getSetCookie()).toEqual([]);
      }
    expect(site.asked).toEqual([]);
  });

  test("does nothing when it is no form, or comes by another verb", async () => {
    site.asked.length = 0;
    for (const path of site.actions) {
      for (const type of oddTypes) {
        const reply = await send(path, { ...ours, "content-type": type });
        expect([path, type, reply.status]).toEqual([path, type, 415]);
      }
      for (const method of ["PUT", "PATCH", "DELETE"])
        expect(refusals).toContain((await send(path, foreign[1] ?? {}, method)).status);
    }
    expect(site.asked).toEqual([]);
  });

  test("is no reading: a link or a picture that leads to a change changes nothing", async () => {
    site.asked.length = 0;
    for (const path of site.actions) {
      const headers = { cookie: `__Host-haat_access_store=${session.token}`, "sec-fetch-site": "cross-site" };
      await site.answer(new Request(`${own}${path}?intent=end_others&intent=add`, { headers }));
    }
    // A page that lists people asks in a body, so that no phone stands in an address; it changes nothing.
    const changes = site.asked.filter(
      (line) => !line.startsWith("GET ") && !/^POST \/v1\/\w+\/searches\/\w+$/.test(line),
    );
    expect(changes).toEqual([]);
  });
});

test("a change that our own page sends is heard", async () => {
  site.asked.length = 0;
  const headers = { ...ours, cookie: `__Host-haat_access_store=${session.token}` };
  const reply = await site.answer(new Request(`${own}/bn/sign-out`, { method: "POST", headers, body: "" }));
  expect(reply.status).toBe(303);
  expect(site.asked).toContain("DELETE /v1/auth/session");
});
