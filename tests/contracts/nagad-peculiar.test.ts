import { newId } from "@haat/core/ids";
import { bdt } from "@haat/core/money";
import { nagad } from "@haat/payments/adapters/nagad/index";
import { readNagadConfig } from "@haat/payments/config/nagad";
import { memoryTokens } from "@haat/outside/tokens";
import { afterEach, describe, expect, it } from "vitest";
import { nagadEnvironment, openNagad, type NagadBench } from "./nagad-provider.ts";
import { charge, purchases } from "./wallet-provider.ts";

let bench: NagadBench;
afterEach(() => bench.provider.close());

const open = async (...options: Parameters<typeof openNagad>) => {
  bench = await openNagad(...options);
  return { ...bench, ...bench.provider, ...purchases(bench.provider) };
};

type Heard = Readonly<{ plain: Record<string, string> }> & Readonly<Record<string, string>>;
const heard = async (op: string): Promise<Heard> => (await bench.remote.journal(op)).at(-1)?.request as Heard;

describe("what goes out", () => {
  it("names the order and one instant of Dhaka twice, and a new challenge each time", async () => {
    const { adapter, remote } = await open();
    const [one, two] = [charge(), charge()];
    for (const each of [one, two]) await adapter.start(each);
    const wishes = (await remote.journal("create")).map(({ request }) => request as unknown as Heard);
    expect(wishes.map(({ plain }) => plain["orderId"])).toEqual([one.invoice, two.invoice]);
    expect(new Set(wishes.map(({ plain }) => plain["challenge"])).size).toBe(2);
    const { plain, dateTime } = wishes[0] as Heard;
    expect(plain["datetime"]).toBe(dateTime);
    const dhaka = new Date(Date.now() + 6 * 3600_000).toISOString().slice(0, 13).replaceAll(/\D/g, "");
    expect(dateTime?.slice(0, 10)).toBe(dhaka);
  });

  it("gives the amount two decimals, and the taka its number", async () => {
    const { adapter } = await open();
    await adapter.start(charge({ amount: bdt(150_000n) }));
    expect((await heard("complete")).plain).toMatchObject({ amount: "1500.00", currencyCode: "050" });
  });

  it.each([
    ["103.4.145.200", "103.4.145.200"],
    ["2001:db8:1:2", "203.0.113.10"],
    ["192.168.1.4", "203.0.113.10"],
    ["127.0.0.1", "203.0.113.10"],
    ["999.1.1.1", "203.0.113.10"],
    [undefined, "203.0.113.10"],
  ])("of a payer at %s it tells the address %s", async (payerIp, told) => {
    const { adapter } = await open({ NAGAD_SERVER_IP: "203.0.113.10" });
    await adapter.start(charge({ payerIp }));
    for (const op of ["create", "complete"])
      expect(await heard(op)).toMatchObject({ "x-km-ip-v4": told, "x-km-api-version": "v-0.2.0" });
  });

  it("says what led the payer there as the settings have it", async () => {
    const { adapter } = await open({ NAGAD_CLIENT_TYPE: "MOBILE_WEB" });
    await adapter.start(charge());
    expect(await heard("create")).toMatchObject({ "x-km-client-type": "MOBILE_WEB" });
  });

  it("percent-encodes the reference in a path, for it ends in '='", async () => {
    const { started, adapter, exchanges } = await open();
    const reference = await started({ invoice: "ORD77A1X" });
    expect(reference).toMatch(/=$/);
    await adapter.lookup(reference);
    for (const { url } of exchanges.slice(1)) expect(new URL(url).pathname).toContain("%3D");
  });

  it("leads back to the registered address, or to that of the attempt", async () => {
    const attemptId = newId("attempt", new Date());
    const returnUrl = new URL(`http://127.0.0.1:9/bn/pay/return/nagad/${attemptId}`);
    for (const [NAGAD_CALLBACK, expected] of [
      ["registered", "http://127.0.0.1:9/bn/pay/return/nagad"],
      ["per_attempt", returnUrl.href],
    ] as const) {
      const { started, remote, close } = await open({ NAGAD_CALLBACK });
      const reference = await started({ attemptId, returnUrl });
      expect(await heard("complete")).toMatchObject({ merchantCallbackURL: expected });
      const { callbackUrl } = await remote.act(reference, "approve", { deliver: false });
      const back = new URL(callbackUrl ?? "");
      expect(back.origin + back.pathname).toBe(expected);
      expect(back.searchParams.get("payment_ref_id")).toBe(reference);
      expect(back.searchParams.get("status")).toBe("Success");
      if (NAGAD_CALLBACK === "registered") await close();
    }
  });

  it("shows the shop's name only where one is set", async () => {
    for (const name of ["", "Haat"]) {
      const { adapter, close } = await open({ NAGAD_SERVICE_NAME: name });
      await adapter.start(charge());
      const expected = name ? { serviceName: "Haat" } : undefined;
      expect((await heard("complete"))["additionalMerchantInfo"]).toEqual(expected);
      if (!name) await close();
    }
  });
});

describe("a charge that does not start", () => {
  it.each([99n, 30_000_001n])("is refused here, before anything is sent: %d poisha", async (minor) => {
    const { adapter, remote } = await open();
    const answer = await adapter.start(charge({ amount: bdt(minor) }));
    expect(answer).toEqual({ next: "refused", code: "amount_out_of_limits" });
    expect(await remote.journal()).toEqual([]);
  });

  it("never goes out with an order id that Nagad does not take", async () => {
    const { adapter, remote } = await open();
    await expect(adapter.start(charge({ invoice: "ORD-77" }))).rejects.toThrow("order id");
    expect(await remote.journal()).toEqual([]);
  });

  it("is refused by Nagad in its own words", async () => {
    const { adapter, remote } = await open();
    await adapter.start(charge({ invoice: "ORD77A1X" }));
    const again = await adapter.start(charge({ invoice: "ORD77A1X" }));
    expect(again).toEqual({ next: "refused", code: "DUPLICATE_ORDER_ID" });
    await remote.advance("16m");
    expect(await adapter.start(charge())).toEqual({ next: "refused", code: "INVALID_API_REQUEST" });
  });

  it("goes no further when the first answer is not signed by Nagad", async () => {
    const { adapter, remote, faults } = await open();
    await remote.fault({ op: "create", do: "tamper" });
    expect(await adapter.start(charge())).toEqual({ next: "refused", code: "bad_signature" });
    expect(await remote.journal("complete")).toEqual([]);
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining("initialize")]);
  });

  it.each(["drop", "torn", "html", "fail-after", "redirect", "429"])(
    "may stand at Nagad after a second step that ended in '%s'",
    async (what) => {
      const { adapter, remote } = await open();
      await remote.fault({ op: "complete", do: what });
      const answer = await adapter.start(charge());
      expect(answer.next).toBe(what === "429" ? "refused" : "unknown");
    },
  );

  it("tells of a clock that goes wrong before Nagad refuses for it", async () => {
    const { adapter, remote, faults } = await open();
    await remote.advance("7m");
    expect(await adapter.start(charge())).toMatchObject({ next: "redirect" });
    expect(faults).toEqual([]);
    await remote.advance("7m");
    expect(await adapter.start(charge())).toMatchObject({ next: "redirect" });
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(/clock and ours are 8\d\d s apart/),
    ]);
    await remote.advance("2m");
    expect(await adapter.start(charge())).toMatchObject({ next: "refused" });
  });

  it("sends nobody to a page without TLS", async () => {
    const { simulator } = await open();
    const config = readNagadConfig(nagadEnvironment(simulator.api, simulator.credentials));
    const elsewhere: typeof fetch = async (url, init) => {
      const reply = await fetch(url, init);
      if (!new Request(url).url.includes("/complete/")) return reply;
      return Response.json({ callBackUrl: "http://nagad.example/check-out/x", status: "Success" });
    };
    const now = () => new Date();
    const adapter = nagad(config, { fetch: elsewhere, now, tokens: memoryTokens(now) });
    expect(await adapter.start(charge())).toEqual({ next: "refused", code: "answer_mismatch" });
  });
});
