import { dhakaWall } from "../kit/clock.ts";
import type { CallScript } from "../kit/faults.ts";
import type { Wire } from "../kit/laid.ts";
import type { Stop } from "../kit/payer/desk.ts";
import { toldOf } from "../kit/purse/store.ts";
import { answer, type Message } from "./soap.ts";
import type { RocketCharge, RocketWorld } from "./world.ts";

/** `gateways.md` 5.2; everything else that went wrong is 911. */
const codes: Readonly<Partial<Record<Stop, string>>> = { funds: "116", pin: "117", code: "117" };

function standing({ settings }: RocketWorld, { state, why, payer }: RocketCharge): readonly [string, string] {
  const { beforePayment, expiredResult } = settings();
  switch (state) {
    case "paid":
      return ["OK", "000"];
    case "open":
      return [beforePayment === "by-step" ? (payer.wallet ? "PENDING" : "CREATED") : beforePayment, ""];
    case "expired":
      return [expiredResult, "911"];
    case "cancelled":
      return ["FAILED", settings().cancelCode];
    case "failed":
      return ["FAILED", (why && codes[why]) || "911"];
  }
}

/** `2026-01-05 15:12:47 PM`: a 24-hour clock that says AM or PM all the same. */
function oddDate(at: number): string {
  const wall = dhakaWall(at).slice(0, 19).replace("T", " ");
  return `${wall} ${Number(wall.slice(11, 13)) < 12 ? "AM" : "PM"}`;
}

const dateOf = ({ settings }: RocketWorld, at: number): string =>
  settings().transDate === "epoch" ? String(at) : oddDate(at);

/** The fields in the bank's own order. */
function fieldsOf(world: RocketWorld, charge: RocketCharge, script: CallScript | null) {
  const [word, code] = standing(world, charge);
  const isPaid = charge.state === "paid";
  const minor = isPaid ? charge.paidMinor : charge.minor;
  const { wallet } = charge.payer;
  return {
    RESULT: script?.do === "word" ? (script.code ?? "") : word,
    RESULT_CODE: code,
    "3DSECURE": "0",
    RRN: charge.trxId ?? "",
    APPROVAL_CODE: isPaid ? charge.detail.approval : "",
    CARD_NUMBER: wallet === null ? "" : `999999*********${wallet.slice(-4)}`,
    AMOUNT: script?.do === "tamper-amount" ? String(BigInt(minor) + 100n) : minor,
    CARDNAME: "mobile account",
    ...(script?.do !== "no-description" && {
      DESCRIPTION: script?.do === "other-description" ? "SOMEBODY-ELSE" : charge.invoice,
    }),
    TRANS_DATE: charge.endedAt === null ? "" : dateOf(world, charge.endedAt),
    ...(script?.do === "extra-fields" && { RECURRING_PAYMENT_ID: "a>b" }),
  };
}

/** Read-only, and as often as one likes. Whom it does not know is told a text, not a result: invented. */
export function resultField(
  world: RocketWorld,
  { operation, values }: Message,
  script: CallScript | null,
): Wire {
  const { userId, password } = world.credentials;
  if (values["userid"] !== userId || values["pwd"] !== password) return answer(operation, "INVALID MERCHANT");
  const charge = world.purse.find(values["transid"] ?? "");
  if (!charge || !values["clientip"]) return answer(operation, "INVALID TRANSACTION");
  const pairs = Object.entries(fieldsOf(world, toldOf(world.purse.store, charge, script), script));
  return answer(operation, pairs.map(([name, value]) => `${name}>${value}`).join("^"));
}
