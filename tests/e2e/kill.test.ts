import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { poll } from "@haat/local/machine/poll";
import { commandOf } from "@haat/local/machine/process";
import { parsePhone } from "@haat/core/phone";
import { createSealer } from "@haat/core/seal";
import { phoneHash } from "@haat/core/sealed-phone";
import { expect, inject } from "vitest";
import { aPhone, fillAddress, putInCart, typeAtWallet } from "./buyer.ts";
import { descendants } from "./market-process.ts";
import { asOwner } from "./owner.ts";
import { test, type Visitor } from "./visitor.ts";
import { wallet } from "./wallet.ts";

/** How long somebody looks at a page that is still coming before she presses "reload". */
const patienceMs = 10_000;

const shopPid = (): number | null => {
  const lock = readFileSync(join(inject("haatDir"), "lock.json"), "utf8");
  const { pid } = JSON.parse(lock) as { pid: number };
  return descendants(pid).find((child) => commandOf(child)?.includes("bin/shop.ts")) ?? null;
};

/** The shop's process ends in the middle of whatever it does; the launcher starts another. */
async function killShop(): Promise<void> {
  const killed = await poll(async () => shopPid(), {
    timeoutMs: 30_000,
    failure: () => new Error("no shop runs"),
  });
  process.kill(killed, "SIGKILL");
  await poll(
    async () => {
      const next = shopPid();
      if (next === null || next === killed) return null;
      return fetch(`${inject("services").web}/healthz`, { signal: AbortSignal.timeout(patienceMs) }).then(
        ({ ok }) => ok || null,
        () => null,
      );
    },
    { timeoutMs: 90_000, failure: () => new Error("the shop was not started again") },
  );
}

/** Presses, lets the shop die so much later, and presses "reload" as people do until the page is there. */
async function pressAndKill(
  { page }: Visitor,
  button: string,
  afterMs: number,
  arrived: string,
): Promise<void> {
  await page.locator(button).click({ noWaitAfter: true });
  await pause(afterMs);
  await killShop();
  await poll(
    async () => {
      // A page that was cut off in the middle never ends loading: what is there of it has to do.
      await page.waitForLoadState("load", { timeout: patienceMs }).catch(() => undefined);
      if ((await page.locator(arrived).count()) > 0) return true;
      // The order may stand already and its wallet not be open yet: its page then offers to pay.
      const pay = page.locator('button[name="wallet"]').first();
      const canPay = (await pay.count()) > 0;
      await (canPay ? pay.click() : page.reload({ timeout: patienceMs })).catch(() => undefined);
      return null;
    },
    // What a dead shop had begun under a key, another takes up after the key's 45 s.
    { timeoutMs: 90_000, failure: () => new Error(`${arrived} never came; the page is ${page.url()}`) },
  );
}

/** What the books and the wallet say about everything this phone ordered. */
async function truthAbout(phone: string) {
  const sealer = createSealer(inject("services").environment["DATA_KEY"] ?? "");
  const orders = await asOwner<{ id: string; state: string }>(
    "select id, state from orders where contact_phone_hash = $1",
    [await phoneHash(sealer, parsePhone(phone))],
  );
  const attempts = await asOwner<{ state: string; gateway_ref: string }>(
    "select state, gateway_ref from payment_attempt where order_id = any($1) and gateway_ref is not null",
    [orders.map(({ id }) => id)],
  );
  const { payments } = await wallet().ledger();
  const own = payments.filter(({ reference }) => attempts.some(({ gateway_ref: ref }) => ref === reference));
  return {
    orders: orders.map(({ state }) => state),
    captured: attempts.filter(({ state }) => state === "captured").length,
    moved: own.reduce((sum, { captures }) => sum + captures, 0),
    broken: await asOwner("select * from ledger_check"),
  };
}

test.for([15, 250])(
  "the shop is killed %i ms after the last press and again on the way back: one order, paid once",
  { timeout: 400_000 },
  async (afterMs, { visit }) => {
    const buyer = await visit({ locale: "bn", script: false });
    buyer.expectComplaint(/net::ERR_/);
    // Who reloads while the shop comes back may be told to come again in a moment.
    buyer.expectComplaint(/status of 503/);
    const { page } = buyer;
    const phone = aPhone();
    await putInCart(buyer, "cover-clear-shockproof");
    await buyer.open("/checkout");
    await fillAddress(buyer, { name: "রহিমা খাতুন", phone, method: "bkash" }, false);
    await pressAndKill(buyer, 'button[value="place"]', afterMs, "#field");
    await typeAtWallet(buyer);
    await pressAndKill(buyer, ".go", afterMs, "main .notice-good");
    expect(new URL(page.url()).pathname).toMatch(/^\/bn\/orders\//);
    expect(await truthAbout(phone)).toEqual({ orders: ["confirmed"], captured: 1, moved: 1, broken: [] });
  },
);
