import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, onTestFinished } from "vitest";
import { type SteadfastSimulator, startSteadfastSimulator } from "../../steadfast/start.ts";
import { type CourierRemote, courierRemote } from "./remote.ts";

const credentials = { apiKey: "k", secretKey: "s", webhookToken: "t", webhookSecret: "w" };
let courier: SteadfastSimulator;
let remote: CourierRemote;
beforeEach(async () => {
  courier = await startSteadfastSimulator({ credentials, settings: { outcomes: "final" } });
  remote = courierRemote(courier.origin);
});
afterEach(() => courier.close());

/** A parcel to Sylhet, whose cash has a share of 1 % in whole taka, that came to its door. */
async function delivered(invoice: string): Promise<void> {
  await fetch(`${courier.origin}/api/v1/create_order`, {
    method: "POST",
    headers: { "api-key": "k", "secret-key": "s" },
    body: JSON.stringify({
      ...{ invoice, recipient_name: "Rahima", recipient_phone: "01712345678" },
      ...{ recipient_address: "Zindabazar, Sylhet", cod_amount: 2000 },
    }),
  });
  await remote.act(invoice, "pick");
  await remote.act(invoice, "deliver");
}

/** Its rows behind what names them: cash, delivery, share of the cash, extra and what is paid. */
async function sums(...differences: readonly string[]): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await remote.statement({ differences }));
  const [, ...lines] = text.trim().split("\n");
  return lines.map((line) => line.split(",").slice(4, 10).join(" "));
}

it.each([
  ["none", ["delivered 2000.00 110.00 20.00 0.00 1870.00"]],
  ["short", ["delivered 1800.00 110.00 18.00 0.00 1672.00"]],
  ["over", ["delivered 2100.00 110.00 21.00 0.00 1969.00"]],
  ["zero", ["delivered 0.00 110.00 0.00 0.00 -110.00"]],
  ["fee", ["delivered 2000.00 130.00 20.00 0.00 1850.00"]],
  ["cod-fee", ["delivered 2000.00 110.00 30.00 0.00 1860.00"]],
  ["extra", ["delivered 2000.00 110.00 20.00 20.00 1850.00"]],
  ["arithmetic", ["delivered 2000.00 110.00 20.00 0.00 1820.00"]],
  ["status", ["cancelled 0.00 55.00 0.00 0.00 -55.00"]],
  ["missing", []],
  [
    "credit",
    ["delivered 2000.00 110.00 20.00 0.00 1870.00", "adjustment: Compensation - lost parcel     1200.00"],
  ],
])("a statement that is wrong in one thing (%s) is right in every other", async (difference, told) => {
  await delivered("H1");
  expect(await sums(difference)).toEqual(told);
});

it("tells nothing of a parcel that is under way, and nothing of one that waits for approval", async () => {
  await delivered("H1");
  await remote.change({ outcomes: "pending" });
  await delivered("H2");
  expect(await sums()).toHaveLength(1);
  await remote.act("H2", "approve");
  expect(await sums("duplicate")).toHaveLength(3);
});

it("a wrong wish is a sentence, and a reset forgets all", async () => {
  await expect(remote.statement({ differences: ["shrt"] })).rejects.toThrow("differences are none");
  await expect(remote.act("H9", "pick")).rejects.toThrow("no such parcel");
  await delivered("H1");
  await expect(remote.act("H1", "pick")).rejects.toThrow("the parcel is delivered");
  await remote.reset();
  expect(await remote.parcels()).toEqual([]);
});

it("where it was given a file, its parcels outlive its process", async () => {
  const folder = await mkdtemp(join(tmpdir(), "haat-parcels-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const again = async () => {
    await courier.close();
    courier = await startSteadfastSimulator({ credentials, dataFile: join(folder, "truth.jsonl") });
    remote = courierRemote(courier.origin);
  };
  await again();
  await delivered("H1");
  const before = await remote.parcels();
  await again();
  expect(await remote.parcels()).toEqual(before);
});
