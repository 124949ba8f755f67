import { upstashCarts } from "@haat/carts/upstash";
import { type PaymentMethod, paymentMethods } from "@haat/core/payment-methods";
import { upstashLimits } from "@haat/limits/upstash";
import type { PaymentAdapter } from "@haat/payments/port";
import type { Payments } from "@haat/payments/registry";
import { inject } from "vitest";
import { aProduct, aVendor, type TestVendor } from "../market.ts";
import { openShop, type ShopOptions, type TestShop } from "../shop.ts";
import { openRedisDoor, type RedisDoor } from "./redis-door.ts";
import { openReturnDoor, type ReturnDoor } from "./return-door.ts";

type StallOptions = Pick<ShopOptions, "walletTimeoutMs" | "breakerMoved">;

/** A shop whose surroundings can be taken away from it. */
export type Stall = Readonly<{
  shop: TestShop;
  redis: RedisDoor;
  returns: ReturnDoor;
  /** Goods that never run out. */
  variantId: string;
  /** Our processes' clock is so far from the database's and the wallets'. */
  setClock(skewMs: number): void;
  /** The processes have started anew: what each remembers of the wallets is gone. */
  restart(): void;
  close(): Promise<void>;
}>;

/** Payments that can be exchanged under those who hold them. */
function exchangeable() {
  let open: (() => Payments) | null = null;
  let current: Payments | null = null;
  const now = (): Payments => (current ??= open?.() ?? fail());
  const adapterOf = (method: PaymentMethod): PaymentAdapter => ({
    method,
    capabilities: now()[method].capabilities,
    start: (charge) => now()[method].start(charge),
    confirm: (reference) => now()[method].confirm(reference),
    lookup: (reference) => now()[method].lookup(reference),
    refund: (order) => now()[method].refund(order),
    lookupRefund: (question) => now()[method].lookupRefund(question),
    search: (trx) => now()[method].search(trx),
  });
  return {
    between: (opening: () => Payments): Payments => {
      open = opening;
      return Object.fromEntries(paymentMethods.map((method) => [method, adapterOf(method)])) as Payments;
    },
    renew: () => void (current = null),
  };
}

function fail(): never {
  throw new Error("the shop has not opened its payments");
}

async function goods({ world }: TestShop): Promise<string> {
  const vendor: TestVendor = await aVendor(world);
  const { variants } = await aProduct(world, { vendor, pricesMinor: [125_050n], stock: 10_000 });
  return variants[0].id;
}

/** A wallet may be silent for so long that a case with silence is no long one. */
export async function openStall({ walletTimeoutMs = 800, ...more }: StallOptions = {}): Promise<Stall> {
  const { env } = inject("platform");
  const [redis, returns] = [await openRedisDoor(env["UPSTASH_REDIS_REST_URL"] ?? ""), await openReturnDoor()];
  const reached = { url: redis.url, token: env["UPSTASH_REDIS_REST_TOKEN"] ?? "", timeoutMs: 5_000 };
  const payments = exchangeable();
  let skewMs = 0;
  const shop = await openShop({
    walletTimeoutMs,
    ...more,
    publicOrigin: returns.origin,
    carts: upstashCarts(reached),
    limits: upstashLimits(reached),
    walletClock: () => new Date(Date.now() + skewMs),
    between: payments.between,
  });
  returns.open(shop.world);
  const registered = `${returns.origin}/pay/return/rocket`;
  await shop.wallets.rocket.change({ successUrl: registered, failureUrl: registered });
  const setClock = (skew: number): void => {
    skewMs = skew;
    shop.world.clock.set(new Date(Date.now() + skew));
  };
  return {
    ...{ shop, redis, returns, setClock, restart: payments.renew },
    variantId: await goods(shop),
    close: async () => {
      await shop.close();
      await returns.close();
      await redis.close();
    },
  };
}
