import type { Sealed, Sealer } from "./seal.ts";
import { partsOf, type SealParts, written } from "./seal-form.ts";

type Body = Omit<SealParts, "key">;

/** One key of a ring. Its name is derived from it, so that no two people can give one name to two keys. */
export type DataKey = Readonly<{
  name(): Promise<string>;
  seal(about: Sealed, text: string): Promise<Body>;
  open(about: Sealed, body: Body): Promise<string>;
  fingerprint(about: Sealed, text: string): Promise<string>;
}>;

async function keyNamed(ring: readonly DataKey[], name: string): Promise<DataKey> {
  for (const key of ring) if ((await key.name()) === name) return key;
  throw new TypeError(`sealed with the key ${name}, which is not on the ring`);
}

/** A seal that names no key is opened by the one that fits: a wrong one never opens anything. */
async function openNameless(ring: readonly DataKey[], about: Sealed, body: Body): Promise<string> {
  const tries = await Promise.allSettled(ring.map((key) => key.open(about, body)));
  const opened = tries.find((each) => each.status === "fulfilled");
  if (opened) return opened.value;
  throw new TypeError(`no key of the ring opens it (${about})`);
}

/** The first key seals; all of them open, and find. */
export function ringOf(current: DataKey, others: readonly DataKey[]): Sealer {
  const ring = [current, ...others];
  return {
    keyName: () => current.name(),
    seal: async (about, text) => written(await current.name(), await current.seal(about, text)),
    open: async (about, sealed) => {
      const { key, ...body } = partsOf(about, sealed);
      return key === null ? openNameless(ring, about, body) : (await keyNamed(ring, key)).open(about, body);
    },
    fingerprint: async (about, text) =>
      (await Promise.all(ring.map((key) => key.fingerprint(about, text)))).join("."),
  };
}
