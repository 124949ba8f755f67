import type { Wallet } from "@haat/core/payment-methods";
import type { GatewayLine } from "@haat/statements/gateway-line";
import { isBad } from "@haat/statements/gateway-line";
import { readGatewayLines } from "@haat/statements/gateway-lines";
import { gatewayProfiles } from "@haat/statements/gateway-profiles";
import { expect, it, onTestFinished } from "vitest";
import { openBkash } from "./bkash-provider.ts";
import { openNagad } from "./nagad-provider.ts";
import { openRocket } from "./rocket-provider.ts";
import { openUpay } from "./upay-provider.ts";
import { purchases } from "./wallet-provider.ts";
import { dhakaToday } from "../days.ts";

const open = { bkash: openBkash, nagad: openNagad, rocket: openRocket, upay: openUpay } as const;
const wallets = Object.keys(open) as Wallet[];

async function linesOf(wallet: Wallet, file: Uint8Array<ArrayBuffer>): Promise<GatewayLine[]> {
  const lines: GatewayLine[] = [];
  const bytes = async function* () {
    yield file;
  };
  for await (const line of readGatewayLines(gatewayProfiles[wallet], bytes)) {
    if (isBad(line)) throw new Error(`${line.line}: ${line.fault} ${line.text}`);
    lines.push(line);
  }
  return lines;
}

it.each(wallets)("%s's portal can tell a day otherwise than it was", async (wallet) => {
  const { provider, remote } = await open[wallet]();
  onTestFinished(() => provider.close());
  const { captured } = purchases(provider);
  const paid = [await captured(), await captured(), await captured(), await captured(), await captured()];
  const day = dhakaToday();
  const told = async (...differences: string[]) =>
    linesOf(wallet, await remote.settlement(day, 150, differences));

  const truth = await told();
  expect(truth.map(({ trx }) => trx)).toEqual(paid.map(({ providerTrx }) => providerTrx));
  // What the statement calls us is what the adapter says that it would.
  expect(new Set(truth.map(({ merchant }) => merchant))).toEqual(
    new Set([provider.adapter.capabilities.statedAs]),
  );
  expect(truth.map(({ amountMinor, feeMinor, netMinor }) => [amountMinor, feeMinor, netMinor])).toEqual(
    paid.map(({ amount: { minor } }) => [minor, 2251n, minor - 2251n]),
  );

  const [one, two, three, four] = truth;
  const wrong = await told("missing", "amount", "duplicate", "other-merchant", "unknown");
  expect(wrong).toHaveLength(6);
  expect(wrong.some(({ trx }) => trx === one?.trx)).toBe(false);
  expect(wrong[0]).toMatchObject({ trx: two?.trx, amountMinor: (two?.amountMinor ?? 0n) + 100n });
  expect(wrong.filter(({ trx }) => trx === three?.trx)).toHaveLength(2);
  expect(wrong[3]?.merchant).not.toBe(four?.merchant);
  expect(paid.map(({ providerTrx }) => providerTrx)).not.toContain(wrong[5]?.trx);

  const late = await told("fee", "pending", "reversed", "next-day");
  expect(late.map(({ status }) => status)).toEqual([
    "completed",
    "pending",
    "reversed",
    "completed",
    "completed",
  ]);
  expect(late[0]).toMatchObject({ feeMinor: 2351n });
  expect((late[3]?.at.getTime() ?? 0) - (four?.at.getTime() ?? 0)).toBe(24 * 3600_000);
  const taken = [paid[0]?.providerTrx ?? "", paid[1]?.providerTrx ?? ""];
  const abroad = await linesOf(wallet, await remote.settlement(day, 150, ["currency"], taken));
  expect(abroad.map(({ currency, kind }) => `${currency} ${kind}`)).toEqual([
    ...["USD capture", ...truth.slice(1).map(() => "BDT capture")],
    ...["BDT reversal", "BDT reversal"],
  ]);
  expect(abroad.slice(-2).map(({ trx, netMinor }) => [trx, netMinor])).toEqual(
    taken.map((trx, at) => [trx, -(paid[at]?.amount.minor ?? 0n)]),
  );
  await expect(told("nonsense")).rejects.toThrow("settlement: 400");
});
