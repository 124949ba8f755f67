import { jsonWire, type Failing, type Wire } from "../kit/laid.ts";

/** `gateways.md` 6.2; `TKE4010` is invented. */
const messages = {
  MAS2001: [200, "Merchant Auth Success"],
  MPIS2002: [200, "Merchant Payment Init Success"],
  PS2005: [200, "Payment Status Found"],
  MPR_200: [200, "Merchant Payment Refund Processed"],
  DVE4001: [400, "Data Validation Error"],
  MNF4002: [400, "Merchant Not Found"],
  DTP4003: [400, "Duplicate Transaction id provided"],
  PNF4012: [404, "Payment Not Found"],
  TKE4010: [401, "Token expired or invalid"],
  MSE5001: [500, "Middleware Server Error"],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;
export type UpayCode = keyof typeof messages;

/** Every answer; errors have no data. */
export function answer(code: UpayCode, data?: unknown, detail = ""): Wire {
  const [status, message] = messages[code];
  return jsonWire(status, {
    code,
    lang: "en",
    message: detail ? `${message}: ${detail}` : message,
    ...(data !== undefined && { data }),
  });
}

export const failing: Failing = {
  name: "Upay",
  broken: answer("MSE5001"),
  busy: jsonWire(429, { detail: "Request was throttled." }),
  late: { status: 504, type: "text/html", body: "<html><h1>504 Gateway Time-out</h1></html>" },
};
