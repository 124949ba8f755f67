import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bkashRemote, type BkashRemote } from "./remote.ts";
import { startBkashSimulator, type BkashSimulator } from "./start.ts";

const credentials = { username: "u", password: "p", appKey: "k", appSecret: "s" };
const base = "/v1.2.0-beta/tokenized/checkout";

let simulator: BkashSimulator;
let remote: BkashRemote;
let page = new URL("http://127.0.0.1");

beforeEach(async () => {
  simulator = await startBkashSimulator({ credentials, merchantName: "হাট" });
  remote = bkashRemote(simulator.origin);
  const ask = async (path: string, body: object, headers: Record<string, string>) =>
    (await (
      await fetch(simulator.origin + base + path, { method: "POST", headers, body: JSON.stringify(body) })
    ).json()) as Record<string, string>;
  const { id_token: token = "" } = await ask(
    "/token/grant",
    { app_key: "k", app_secret: "s" },
    { username: "u", password: "p" },
  );
  const created = await ask(
    "/create",
    {
      mode: "0011",
      payerReference: "shopper",
      callbackURL: "http://127.0.0.1:9/back?order=7",
      amount: "123456.50",
      currency: "BDT",
      intent: "sale",
      merchantInvoiceNumber: "A77-1",
    },
    { authorization: token, "x-app-key": "k" },
  );
  page = new URL(created["bkashURL"] ?? "");
});
afterEach(() => simulator.close());

/** Sends one of the page's forms as a browser without scripts does. */
async function fill(step: string, fields: Record<string, string> = {}, language = "bn"): Promise<Response> {
  const hidden = {
    reference: page.searchParams.get("paymentId") ?? "",
    key: page.searchParams.get("hash") ?? "",
    lang: language,
  };
  const body = new URLSearchParams({ ...hidden, ...fields });
  return fetch(`${simulator.origin}/payer/${step}`, { method: "POST", body, redirect: "manual" });
}

const stateNow = async (): Promise<string> => {
  const answer = await fetch(`${simulator.origin}/_control/payments/${page.searchParams.get("paymentId")}`);
  return ((await answer.json()) as { state: string }).state;
};

it("takes no code that was sent long ago", async () => {
  await fill("number", { number: "01770618575" });
  await remote.advance("11m");
  const late = await fill("code", { code: "123456" });
  expect(backAt(late)).toEqual(["7", "failure"]);
  expect(await stateNow()).toBe("Failed");
});

const backAt = (response: Response): (string | null)[] => {
  const { searchParams } = new URL(response.headers.get("location") ?? "http://nowhere");
  return [searchParams.get("order"), searchParams.get("status")];
};

describe("the shopper's pages", () => {
  it("show shop, invoice and amount in Bangla first, in English on request, and say 'simulator'", async () => {
    const bangla = await (await fetch(page)).text();
    expect(bangla).toContain('lang="bn"');
    for (const word of ["হাট", "A77-1", "৳১,২৩,৪৫৬.৫০", "সিমুলেটর"]) expect(bangla).toContain(word);
    page.searchParams.set("lang", "en");
    const english = await (await fetch(page)).text();
    for (const word of ["৳1,23,456.50", "Simulator", "bKash account number"]) expect(english).toContain(word);
    expect(bangla + english).not.toContain("<script");
  });

  it("lead over number, code and PIN back to the shop, and move no money by themselves", async () => {
    expect(await (await fill("number", { number: "০১৭৭০-৬১৮৫৭৫" })).text()).toContain('name="code"');
    expect(await (await fill("code", { code: "১২৩৪৫৬" })).text()).toContain('name="pin"');
    const done = await fill("pin", { pin: "12121" });
    expect([done.status, ...backAt(done)]).toEqual([302, "7", "success"]);
    expect(await stateNow()).toBe("Authorised");
    expect((await remote.ledger()).payments[0]?.captures).toBe(0);
  });

  it("let the shopper walk away at any step", async () => {
    await fill("number", { number: "01770618575" });
    expect(backAt(await fill("cancel"))).toEqual(["7", "cancel"]);
    expect(await stateNow()).toBe("Cancelled");
    expect(await (await fill("pin", { pin: "12121" })).text()).toContain("status=cancel");
    expect(await stateNow()).toBe("Cancelled");
  });

  it("end after three wrong PINs, with a word at each", async () => {
    await fill("number", { number: "01770618575" });
    await fill("code", { code: "123456" });
    for (const _ of [1, 2])
      expect(await (await fill("pin", { pin: "00000" }, "en")).text()).toContain("The PIN does not match");
    expect(backAt(await fill("pin", { pin: "00000" }))).toEqual(["7", "failure"]);
    expect(await stateNow()).toBe("Failed");
  });

  it.each(["01823074817", "01823074818"])("end without payment for the wallet %s", async (number) => {
    await fill("number", { number });
    await fill("code", { code: "123456" });
    expect(backAt(await fill("pin", { pin: "12121" }))).toEqual(["7", "failure"]);
  });

  it("skip no step and open for nobody without the address's own hash", async () => {
    expect(await (await fill("pin", { pin: "12121" })).text()).toContain('name="number"');
    expect(await stateNow()).toBe("Initiated");
    page.searchParams.set("hash", "guessed");
    expect((await fetch(page)).status).toBe(404);
    expect((await fill("number", { number: "01770618575" })).status).toBe(404);
  });

  it("go on, and not away, when the shopper presses Enter", async () => {
    const html = await (await fetch(page)).text();
    expect(html.indexOf("<button")).toBe(html.indexOf('<button class="go"'));
  });

  it("refuse what is no number, and keep it from being markup", async () => {
    const html = await (await fill("number", { number: '"><script>alert(1)</script>' }, "en")).text();
    expect(html).toContain("11-digit number");
    expect(html).not.toContain("<script");
  });
});

describe("a scripted callback", () => {
  const agree = async (): Promise<Response> => {
    await fill("number", { number: "01770618575" });
    await fill("code", { code: "123456" });
    return fill("pin", { pin: "12121" });
  };

  it("that never comes leaves the shopper on the wallet's page", async () => {
    await remote.fault({ callback: "never" });
    const response = await agree();
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain("status=success");
  });

  it.each([
    ["twice", 2],
    ["reorder", 2],
    ["swapped", 1],
    ["never", 0],
  ])("'%s' makes %i visits when a script plays the payer", async (callback, visits) => {
    await remote.fault({ callback });
    await remote.act(page.searchParams.get("paymentId") ?? "", "approve");
    expect(await remote.journal("callback")).toHaveLength(visits);
  });
});
