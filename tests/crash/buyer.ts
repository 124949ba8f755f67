import type { Wallet } from "@haat/core/payment-methods";
import { walletOrigins } from "./boundaries.ts";
import { openCountedApi } from "./counted-api.ts";
import { referenceIn } from "./reference.ts";

/** A process of its own that walks one order from "place" to "thank you" and is killed on the way. */
const { env, dieAt, placement, wallet } = JSON.parse(process.argv[2] ?? "{}") as {
  env: Record<string, string>;
  dieAt: number;
  placement: { headers: Record<string, string>; body: unknown };
  wallet: Wallet;
};

const { app, passed, outside } = openCountedApi(env, { dieAt, isFine: false });
const ask = async (
  path: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<Record<string, never>> => {
  const withBody = body === undefined ? {} : { body: JSON.stringify(body) };
  const reply = await app.request(`http://haat.test${path}`, {
    method: "POST",
    headers: {
      "idempotency-key": crypto.randomUUID(),
      ...headers,
      "content-type": "application/json",
    },
    ...withBody,
  });
  if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
  return (await reply.json()) as Record<string, never>;
};

const { order, token } = (await ask("/v1/store/orders", placement.headers, placement.body)) as unknown as {
  order: { payments: { id: string }[] };
  token: string;
};
const attemptId = order.payments[0]?.id ?? "";
const started = (await ask(`/v1/store/payments/${attemptId}/start`, {
  "x-haat-order-token": token,
})) as unknown as { redirectUrl: string };
const reference = encodeURIComponent(referenceIn(wallet, started.redirectUrl));
await outside(`${walletOrigins(env)[wallet]}/_control/payments/${reference}/act`, {
  method: "POST",
  body: JSON.stringify({ do: "approve", deliver: false }),
});
await ask(`/v1/store/payments/${wallet}/return`, {}, { attemptId, status: "success" });
console.log(`through ${passed()}`);
process.exit(0);
