import type { Api } from "@haat/api/app-env";
import type { Wallet } from "@haat/core/payment-methods";
import type { Placed } from "../buying.ts";
import { walletOrigins } from "./boundaries.ts";
import { openCountedApi } from "./counted-api.ts";
import { referenceIn } from "./reference.ts";

type Told = Readonly<{
  env: Record<string, string>;
  dieAt: number;
  placement: Readonly<{ headers: Record<string, string>; body: unknown }>;
  wallet: Wallet;
}>;

const asking =
  (app: Api) =>
  async <Said>(path: string, headers: Record<string, string>, body?: unknown): Promise<Said> => {
    const reply = await app.request(`http://haat.test${path}`, {
      method: "POST",
      headers: {
        "idempotency-key": crypto.randomUUID(),
        ...headers,
        "content-type": "application/json",
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
    return (await reply.json()) as Said;
  };

/** Walks one order from "place" to "thank you". How many boundaries it passed. */
export async function walkBuyer({ env, dieAt, placement, wallet }: Told): Promise<number> {
  const { app, passed, outside } = openCountedApi(env, { dieAt, isFine: false });
  const ask = asking(app);
  const { order, token } = await ask<Pick<Placed, "order" | "token">>(
    "/v1/store/orders",
    placement.headers,
    placement.body,
  );
  const attemptId = order.payments[0]?.id ?? "";
  const started = await ask<{ redirectUrl: string }>(`/v1/store/payments/${attemptId}/start`, {
    "x-haat-order-token": token,
  });
  const reference = encodeURIComponent(referenceIn(wallet, started.redirectUrl));
  await outside(`${walletOrigins(env)[wallet]}/_control/payments/${reference}/act`, {
    method: "POST",
    body: JSON.stringify({ do: "approve", deliver: false }),
  });
  await ask(`/v1/store/payments/${wallet}/return`, {}, { attemptId, status: "success" });
  return passed();
}
