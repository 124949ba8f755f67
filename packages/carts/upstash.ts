import { DomainError } from "@haat/core/errors";
import { hashSecret, type Id } from "@haat/core/ids";
import { Redis, type Requester } from "@upstash/redis";
import { cartLifeSeconds, emptyCart, mostLines, mostPerLine, type Cart, type CartStore } from "./port.ts";
import { addScript, clearIfUnchangedScript, mergeScript, readScript, setScript } from "./scripts.ts";

export type UpstashCartsConfig = Readonly<{
  url: string;
  token: string;
  timeoutMs?: number;
  /** Carries the commands in the place of the SDK's `fetch`, and keeps the deadline itself. */
  requester?: Requester | undefined;
}>;

/** Given a requester the SDK would guess what values are; here they stay as Redis spells them. */
class PlainRedis extends Redis {
  protected override opts = { automaticDeserialization: false };
}

/** Carts in Upstash Redis. Only the hash of a token leaves this file. */
export function upstashCarts(config: UpstashCartsConfig): CartStore {
  const redis = config.requester ? new PlainRedis(config.requester) : openRedis(config);

  const run = async (script: string, tokens: readonly string[], args: readonly (string | number)[]) => {
    const keys = await Promise.all(tokens.map(async (secret) => `cart:${await hashSecret(secret)}`));
    try {
      return await redis.eval<string[], unknown>(script, keys, [cartLifeSeconds, ...args].map(String));
    } catch (fault) {
      throw new DomainError("cart.unavailable", {}, { cause: fault });
    }
  };

  const set = async (cart: string, variantId: Id<"variant">, quantity: number): Promise<Cart> => {
    if (!Number.isInteger(quantity) || quantity < 0) throw new DomainError("request.invalid");
    if (quantity > mostPerLine) throw tooLarge();
    const reply = await run(setScript, [cart], [newStart(), variantId, quantity, mostLines]);
    if (reply === "full") throw tooLarge();
    return toCart(reply);
  };

  const add: CartStore["add"] = async (cart, { variantId, more, most, press }) => {
    const args = [newStart(), variantId, more, mostLines, Math.min(most, mostPerLine), press];
    const reply = await run(addScript, [cart], args);
    if (reply === "full") throw tooLarge();
    return reply === "short" ? reply : toCart(reply);
  };

  /** A look changes nothing, so one that met a cut connection or a busy moment is asked once more. */
  const look = (cart: string) => run(readScript, [cart], []).catch(() => run(readScript, [cart], []));

  return {
    read: async (cart) => toCart(await look(cart)),
    set,
    add,
    remove: (cart, variantId) => set(cart, variantId, 0),
    clear: async (cart) => void (await run("return redis.call('DEL', KEYS[1])", [cart], [])),
    clearIfUnchanged: async (cart, version) => (await run(clearIfUnchangedScript, [cart], [version])) === 1,
    merge: async (from, into) =>
      from === into
        ? toCart(await look(into))
        : toCart(await run(mergeScript, [into, from], [newStart(), mostLines, mostPerLine])),
  };
}

const openRedis = ({ url, token, timeoutMs = 250 }: UpstashCartsConfig): Redis =>
  new Redis({
    url,
    token,
    retry: false,
    // A function, so that each call gets its own deadline and the SDK throws instead of answering "Aborted".
    signal: () => AbortSignal.timeout(timeoutMs),
    automaticDeserialization: false,
    enableAutoPipelining: false,
    enableTelemetry: false,
  });

const tooLarge = () => new DomainError("cart.too_large", { lines: mostLines, perLine: mostPerLine });

/** 40 random bits: versions of two carts never meet, and every later one is still an exact number. */
const newStart = (): number =>
  crypto.getRandomValues(new Uint8Array(5)).reduce((bits, byte) => bits * 256 + byte, 0);

function toCart(reply: unknown): Cart {
  if (!Array.isArray(reply)) throw new DomainError("cart.unavailable");
  const flat: readonly unknown[] = reply;
  const entries = Array.from(
    { length: flat.length / 2 },
    (_, i) => [String(flat[2 * i]), String(flat[2 * i + 1])] as const,
  );
  const lines = entries
    .filter(([field]) => field !== "#" && field !== "+")
    .map(([variantId, entry]) => {
      const [place = "0", quantity = "0"] = entry.split(":");
      return { variantId: variantId as Id<"variant">, place: Number(place), quantity: Number(quantity) };
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ variantId, quantity }) => ({ variantId, quantity }));
  const version = Number(entries.find(([field]) => field === "#")?.[1] ?? emptyCart.version);
  return { lines, version };
}
