import type { CallScript } from "../kit/faults.ts";
import { type Failing, jsonWire, type Wire } from "../kit/laid.ts";
import { sealed } from "./keys.ts";
import type { NagadWorld } from "./world.ts";

const verifyData = "Please verify provided data and try again. Call 16167 for help.";

/** The classes are a client's; their spelling is invented, for Nagad publishes no list of reasons. */
const refusals = {
  INVALID_MERCHANT: "Merchant is not valid.",
  DECRYPTION_ERROR: "Error from RPG::::Order request failed. Decryption failed.",
  SIGNATURE_VERIFICATION_FAILED: "Error from RPG::::Signature verification failed.",
  INVALID_API_REQUEST: "Invalid API request.",
  INVALID_ORDER_ID: "Invalid order id.",
  DUPLICATE_ORDER_ID: "Duplicate order id.",
  INVALID_PURCHASE_INFORMATION: "Invalid purchase information.",
  INVALID_REFERENCE_ID: "Invalid reference id.",
  INVALID_CURRENCY: "Invalid currency.",
  DUPLICATE_REFERENCE_NO: "Duplicate reference number.",
} as const;
export type Reason = keyof typeof refusals;

export const refusal = (reason: Reason, detail = ""): Wire =>
  jsonWire(400, {
    reason,
    message: verifyData,
    devMessage: detail ? `${refusals[reason]} ${detail}` : refusals[reason],
  });

/** A sealed and signed answer; `tamper` spoils the signature and leaves the rest as it is. */
export function sealedWire({ vault }: NagadWorld, message: object, script: CallScript | null): Wire {
  const extra = script?.do === "extra-fields" ? { x: 1 } : {};
  const answer = sealed(vault, { ...message, ...extra });
  const { signature } = answer;
  const spoilt = `${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`;
  return jsonWire(200, script?.do === "tamper" ? { ...answer, signature: spoilt } : answer);
}

/** The same with the reason spelt as this Nagad spells it. */
export function spelt({ settings }: NagadWorld, wire: Wire): Wire {
  if (wire.status !== 400) return wire;
  const told = wire.told as Readonly<{ reason: string }>;
  return jsonWire(400, { ...told, reason: settings().reasons[told.reason] ?? told.reason });
}

export const failing: Failing = {
  name: "Nagad",
  broken: jsonWire(500, { reason: "SERVER_ERROR", message: verifyData }),
  busy: jsonWire(429, { reason: "SERVER_ERROR", message: "Too many requests" }),
  late: { status: 504, type: "text/html", body: "<html><h1>504 Gateway Time-out</h1></html>" },
};
