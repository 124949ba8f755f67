import type { CallScript } from "../kit/faults.ts";
import type { Wire } from "../kit/laid.ts";
import { dhakaWall } from "../kit/clock.ts";
import { amountShape, minorOf, takaOf } from "../kit/money.ts";
import { toldOf } from "../kit/purse/store.ts";
import { type ChargeState, landedBy, refundedMinor } from "../kit/purse/truth.ts";
import { answer } from "./envelope.ts";
import { textIn } from "./init.ts";
import type { UpayCharge, UpayWorld } from "./world.ts";

/** `gateways.md` 6.6; no word for what was given back is known. */
const words: Readonly<Record<ChargeState, string>> = {
  open: "pending",
  paid: "success",
  failed: "failed",
  cancelled: "cancelled",
  expired: "expired",
};

/** `01930000196` as `0193XXXXX96`. */
const masked = (wallet: string): string => `${wallet.slice(0, 4)}XXXXX${wallet.slice(-2)}`;

function wordOf({ purse, settings }: UpayWorld, { state, paidMinor, refunds }: UpayCharge): string {
  const isGivenBack = refundedMinor({ refunds: landedBy(refunds, purse.clock.now()) }) >= BigInt(paidMinor);
  return state === "paid" && isGivenBack ? settings().refundedStatus : words[state];
}

function statusOf(world: UpayWorld, charge: UpayCharge, script: CallScript | null) {
  const real = BigInt(charge.state === "paid" ? charge.paidMinor : charge.minor);
  const minor = real + (script?.do === "tamper-amount" ? 100n : 0n);
  const amount = Number(takaOf(minor));
  return {
    txn_id: charge.reference,
    trx_id: charge.trxId ?? charge.detail.ulid,
    invoice_id: charge.invoice,
    session_id: charge.detail.sessionId,
    status: script?.do === "upper-case" ? wordOf(world, charge).toUpperCase() : wordOf(world, charge),
    amount: script?.do === "text-amounts" ? takaOf(minor) : amount,
    ...(charge.currency !== "BDT" && { currency: charge.currency }),
    merchant_name: world.merchantName,
    customer_wallet: charge.payer.wallet === null ? "" : masked(charge.payer.wallet),
    date: dhakaWall(charge.endedAt ?? charge.createdAt).slice(0, 19),
    ...(script?.do === "extra-fields" && { is_cashback: false, nested: { x: [1] } }),
  };
}

const notFound = ({ settings }: UpayWorld): Wire => ({
  ...answer("PNF4012"),
  status: settings().notFoundStatus,
});

export function single(world: UpayWorld, txnId: string, script: CallScript | null): Wire {
  const charge = world.purse.find(txnId);
  return charge
    ? answer("PS2005", statusOf(world, toldOf(world.purse.store, charge, script), script))
    : notFound(world);
}

export function bulk(world: UpayWorld, body: unknown, script: CallScript | null): Wire {
  const list = (body as Readonly<Record<string, unknown>> | null)?.["txn_id_list"];
  if (!Array.isArray(list) || list.some((id) => typeof id !== "string"))
    return answer("DVE4001", undefined, "txn_id_list");
  const found = list.flatMap((id) => world.purse.find(String(id)) ?? []);
  return found.length > 0
    ? answer(
        "PS2005",
        found.map((charge) => statusOf(world, charge, script)),
      )
    : notFound(world);
}

type Item = Readonly<Record<string, unknown>>;

const dayMs = 24 * 3600_000;

/** Neither a window nor a count is published, so both are settings. */
function isTooLate({ purse, settings }: UpayWorld, { endedAt, refunds }: UpayCharge): boolean {
  const { refundWindowDays, maxRefunds } = settings();
  const age = purse.clock.now() - (endedAt ?? 0);
  return (
    (refundWindowDays !== null && age > refundWindowDays * dayMs) ||
    (maxRefunds !== null && refunds.length >= maxRefunds)
  );
}

/** Why this one is not given back; empty: it was. */
function giveBack(world: UpayWorld, item: Item, isStrict: boolean, script: CallScript | null): string {
  const { purse } = world;
  const asked = item["refund_amount"];
  const amount = typeof asked === "number" && !isStrict ? String(asked) : textIn(item, "refund_amount");
  if (!amountShape.test(amount)) return "Invalid amount";
  const charge = purse.find(textIn(item, "txn_id"));
  if (!charge) return "Payment Not Found";
  if (charge.state !== "paid") return "Payment is not successful";
  if (isTooLate(world, charge)) return "Refund is not allowed any more";
  return purse.giveBack(charge.reference, minorOf(amount), "", script)
    ? ""
    : "Refund amount exceeds the remaining amount";
}

const translated = (reason: string) => ({ en: reason, bn: "রিফান্ড করা যায়নি" });

/** `MPR_200` says that the list was read: what became of each is in the two lists. */
export function refund(world: UpayWorld, body: unknown, script: CallScript | null): Wire {
  if (!Array.isArray(body) || body.length === 0 || body.length > 100)
    return answer("DVE4001", undefined, "a list of refunds");
  const isStrict = world.settings().strictness === "strict";
  const done: string[] = [];
  const failed: Readonly<Record<string, unknown>>[] = [];
  for (const item of body as readonly Item[]) {
    const id = textIn(item, "txn_id");
    const reason =
      script?.do === "refund-refused" ? "Refund failed" : giveBack(world, item, isStrict, script);
    if (reason === "") done.push(script?.do === "stray-spaces" ? ` ${id} ` : id);
    else failed.push({ [id]: translated(reason) });
  }
  const failed_list = script?.do === "failed-object" ? Object.assign({}, ...failed) : failed;
  const said = answer("MPR_200", { success_list: done, failed_list });
  // Also printed so.
  return script?.do === "spaced-code" ? { ...said, body: said.body.replace("MPR_200", "MPR 200") } : said;
}
