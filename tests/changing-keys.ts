import { SessionView } from "@haat/contract/session";
import { createSealer, type Sealer } from "@haat/core/seal";
import { rotateDataKey, type Rotated } from "@haat/db/rotate-data-key";
import pg from "pg";
import { getCode } from "./asking-code.ts";
import { type Placed, placeOrder } from "./buying.ts";
import { aProduct } from "./market.ts";
import { openShop, type TestShop } from "./shop.ts";

export const was = "the key of before, of 32 letters or more";
export const is = "the key of today, also of 32 letters or so";

export type Came = Readonly<{ id: string; headers: Readonly<Record<string, string>> }>;
export type ChangingShop = Readonly<{
  shop: TestShop;
  owner: pg.Client;
  /** Only the old key is there, and every message of before has been sent. */
  before(): Promise<void>;
  during(): Promise<void>;
  after(): Promise<void>;
  /** A number that nobody had. */
  aNumber(): string;
  /** Two hours pass: the next code may be asked for. */
  later(): Promise<void>;
  comeIn(phone: string): Promise<Came>;
  ordered(phone: string): Promise<Placed>;
  rotate(batch?: number, log?: (line: string) => void): Promise<Rotated>;
  one(text: string, values?: unknown[]): Promise<unknown>;
  close(): Promise<void>;
}>;

const passing =
  "update one_time_code set created_at = created_at - interval '2 hours', expires_at = expires_at - interval '2 hours'";

async function enter({ world }: TestShop, phone: string): Promise<Came> {
  const { code, flow } = await getCode(world, phone);
  const reply = await world.fetch("/v1/auth/sessions", { body: { phone, code, flow } });
  const { me, access } = SessionView.parse(await reply.json());
  return { id: me.id, headers: { authorization: `Bearer ${access.token}` } };
}

/** The whole market, whose data key is exchanged between two requests. */
export async function openChangingShop(): Promise<ChangingShop> {
  let now = createSealer(was);
  const sealer: Sealer = {
    keyName: () => now.keyName(),
    seal: (about, text) => now.seal(about, text),
    open: (about, sealed) => now.open(about, sealed),
    fingerprint: (about, text) => now.fingerprint(about, text),
  };
  const shop = await openShop({ sealer });
  const owner = new pg.Client({ connectionString: shop.world.env["DATABASE_OWNER_URL"] });
  await owner.connect();
  let made = 0;
  const later = async () => void (await owner.query(passing));
  return {
    shop,
    owner,
    before: async () => {
      await owner.query("update outbox set payload = '{}', done_at = now() where topic in ('sms', 'mail')");
      now = createSealer(was);
    },
    during: async () => void (now = createSealer(is, [was])),
    after: async () => void (now = createSealer(is)),
    aNumber: () => `0141${String((made += 1)).padStart(7, "0")}`,
    later,
    comeIn: async (phone) => (await later(), enter(shop, phone)),
    ordered: async (phone) => {
      const { variants } = await aProduct(shop.world);
      return placeOrder(shop, "cod", [[variants[0].id, 1]], phone);
    },
    rotate: (batch = 200, log = () => undefined) => rotateDataKey(owner, sealer, { batch, log }),
    one: async (text, values = []) => Object.values((await owner.query(text, values)).rows[0] ?? {})[0],
    close: async () => {
      await owner.end();
      await shop.close();
    },
  };
}
