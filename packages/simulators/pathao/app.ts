import { Hono } from "hono";
import { dhakaWall } from "../kit/clock.ts";
import { type Wire } from "../kit/laid.ts";
import type { SimApp, SimContext } from "../kit/listen.ts";
import { controlBase, readBody } from "../kit/machine.ts";
import { type Call, operate } from "../kit/operate.ts";
import { type Sent, wordIn } from "../kit/parcels/reading.ts";
import { parcelRoutes, type Teller } from "../kit/parcels/routes.ts";
import { upper } from "../kit/random.ts";
import { failing, good, refused, wrongFields } from "./answers.ts";
import { create, createBulk, info, pricePlan } from "./orders.ts";
import { areaList, cityList, zoneList } from "./places.ts";
import { landQueued, queue } from "./queue.ts";
import { pathaoSheet } from "./sheet.ts";
import { handshake, messageOf, storeMessage } from "./words.ts";
import {
  expireTokens,
  isAuthorised,
  issueToken,
  type PathaoDetail,
  type PathaoParcel,
  type PathaoWorld,
} from "./world.ts";

function granted(world: PathaoWorld, isGood: boolean, isHeard: boolean): Wire {
  if (!isHeard) return refused(404, "Not found");
  if (!isGood) return refused(401, "These credentials do not match our records.");
  const { tokenLifeS, tokenIn } = world.settings();
  const token = {
    ...{ token_type: "Bearer", expires_in: tokenLifeS, access_token: issueToken(world) },
    refresh_token: world.depot.random.opaque(40),
  };
  return tokenIn === "data"
    ? good("token", token)
    : { ...good("", null), body: JSON.stringify(token), told: token };
}

function login(world: PathaoWorld, body: Sent, kind: "client" | "password"): Wire {
  const { clientId, clientSecret, username, password } = world.credentials;
  const isClient = wordIn(body, "client_id") === clientId && wordIn(body, "client_secret") === clientSecret;
  const isUser = wordIn(body, "username") === username && wordIn(body, "password") === password;
  const { login: heard } = world.settings();
  const isPassword = kind === "client" || (wordIn(body, "grant_type") === "password" && isUser);
  return granted(world, isClient && isPassword, heard === "both" || heard === kind);
}

type Asked = Readonly<{ body: Sent; references: readonly string[] }>;

function opsOf(app: SimApp, world: PathaoWorld) {
  const call = (
    c: SimContext,
    op: string,
    { body, references }: Asked,
    run: Call["run"],
  ): Promise<Response> =>
    operate(c, world.depot, {
      op,
      request: body,
      references,
      failing,
      expireTokens: () => expireTokens(world),
      run,
    });
  const guarded = (c: SimContext, op: string, asked: Asked, run: Call["run"]): Promise<Response> =>
    call(c, op, asked, (script) => (isAuthorised(world, c) ? run(script) : refused(401, "Unauthenticated.")));
  const get = (path: string, op: string, answer: (name: string) => Wire): void =>
    void app.get(path, (c) => {
      const name = c.req.param("name") ?? "";
      return guarded(c, op, { body: {}, references: [name] }, () => answer(name));
    });
  return { call, guarded, get };
}

const base = "/aladdin/api/v1";

/** The wire of `couriers.md` 3.1. */
function wireRoutes(app: SimApp, world: PathaoWorld, teller: Teller<PathaoDetail>): void {
  const { call, guarded, get } = opsOf(app, world);
  const told = (booked: readonly PathaoParcel[]): void => {
    // Its messages go their own way, and the answer theirs.
    for (const parcel of booked) void teller.told(parcel);
  };
  for (const [path, kind] of [
    ["external/login", "client"],
    ["issue-token", "password"],
  ] as const)
    app.post(`${base}/${path}`, async (c) => {
      const body = (await readBody(c)) ?? {};
      return call(c, "grant", { body, references: [] }, () => login(world, body, kind));
    });
  app.post(`${base}/orders`, async (c) => {
    const body = (await readBody(c)) ?? {};
    return guarded(c, "create", { body, references: [wordIn(body, "merchant_order_id")] }, (script) => {
      const { wire, booked } = create(world, body, script);
      told(booked);
      return wire;
    });
  });
  app.post(`${base}/orders/bulk`, async (c) => {
    const body = (await readBody(c)) ?? {};
    return guarded(c, "create-bulk", { body, references: [] }, () => {
      const { wire, taken } = createBulk(world, body);
      queue(world, taken);
      told(landQueued(world));
      return wire;
    });
  });
  app.get(`${base}/orders/:name/info`, (c) => {
    const name = c.req.param("name");
    return guarded(c, "info", { body: {}, references: [name] }, (script) => info(world, name, script));
  });
  app.post(`${base}/merchant/price-plan`, async (c) => {
    const body = (await readBody(c)) ?? {};
    return guarded(c, "quote", { body, references: [] }, () => pricePlan(world, body));
  });
  for (const path of ["countries/1/city-list", "city-list"] as const)
    get(`${base}/${path}`, "places", () => {
      const { cities } = world.settings();
      return cities === "both" || cities === path ? cityList() : refused(404, "Not found");
    });
  get(`${base}/cities/:name/zone-list`, "places", zoneList);
  get(`${base}/zones/:name/area-list`, "places", (zone) => areaList(zone, world.settings().unserved));
}

/** The merchant himself and where his parcels are fetched. */
function merchantRoutes(app: SimApp, world: PathaoWorld): void {
  const { guarded, get } = opsOf(app, world);
  get(`${base}/user/short-info`, "user", () => good("user", { name: world.merchantName }));
  get(`${base}/stores`, "stores", () => good("Store list", { data: [], total: 0 }));
  app.post(`${base}/stores`, async (c) => {
    const body = (await readBody(c)) ?? {};
    const wrong = ["name", "contact_name", "contact_number", "address"].filter(
      (name) => wordIn(body, name) === "",
    );
    const run = () =>
      wrong.length > 0
        ? wrongFields(wrong)
        : good("Store created successfully, Please wait one hour for approval.", {
            store_name: wordIn(body, "name"),
          });
    return guarded(c, "stores", { body, references: [] }, run);
  });
}

export function createApp(world: PathaoWorld): SimApp {
  const app: SimApp = new Hono();
  const { depot, settings, change } = world;
  // What waits in its queue is made as time goes on, whoever looks.
  app.use(async (_c, next) => {
    for (const parcel of landQueued(world)) void teller.told(parcel);
    await next();
  });
  const teller = parcelRoutes<PathaoDetail>(app, {
    ...{ depot, settings, change, sheet: pathaoSheet },
    tells: (parcel, event, twist) => messageOf(world, parcel, event, twist),
    expireTokens: () => expireTokens(world),
    newInvoice: () => {
      const wall = dhakaWall(depot.clock.now());
      return `${wall.slice(8, 10)}${wall.slice(5, 7)}${wall.slice(2, 4)}${depot.random.pick(upper.slice(0, 26), 7)}`;
    },
  });
  app.post(`${controlBase}/handshake`, async (c) => c.json({ heard: await teller.send(handshake(world)) }));
  app.post(`${controlBase}/stores/:what`, async (c) => {
    const what = (["created", "updated"] as const).find((each) => each === c.req.param("what"));
    return what
      ? c.json({ heard: await teller.send(storeMessage(world, what)) })
      : c.json({ error: "no such word" }, 404);
  });
  wireRoutes(app, world, teller);
  merchantRoutes(app, world);
  app.notFound((c) => {
    const { method, path } = c.req;
    const nothing = { reference: null, request: null, response: null, fault: null };
    depot.journal.note({ op: "unknown", method, path, status: 404, ...nothing });
    return c.json({ message: "Not found" }, 404);
  });
  return app;
}
