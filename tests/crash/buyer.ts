import { openCountedApi } from "./counted-api.ts";

/**
 * A process of its own that walks one order from "place" to "thank you" and is killed, as by `kill -9`, at the boundary
 * whose number it is told: before or after a transaction, before a wallet call leaves or after its answer came.
 */
const { env, dieAt, placement, control } = JSON.parse(process.argv[2] ?? "{}") as {
  env: Record<string, string>;
  dieAt: number;
  placement: { headers: Record<string, string>; body: unknown };
  control: string;
};

const outside = globalThis.fetch;
const { app, passed } = openCountedApi(env, { dieAt, isFine: false });
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
const started = (await ask(`/v1/store/payments/${order.payments[0]?.id}/start`, {
  "x-haat-order-token": token,
})) as unknown as { redirectUrl: string };
const reference = new URL(started.redirectUrl).searchParams.get("paymentId") ?? "";
await outside(`${control}/_control/payments/${reference}/act`, {
  method: "POST",
  body: JSON.stringify({ do: "approve", deliver: false }),
});
await ask("/v1/store/payments/bkash/return", {}, { providerRef: reference, status: "success" });
console.log(`through ${passed()}`);
process.exit(0);
