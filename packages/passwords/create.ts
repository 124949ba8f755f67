import { createGate } from "./gate.ts";
import type { Passwords } from "./port.ts";
import { type Cost, type Kept, readPhc, writePhc } from "./phc.ts";

export type Question = Readonly<{ password: Uint8Array; salt: Uint8Array; cost: Cost; tagBytes: number }>;
export type Derive = (question: Question) => Promise<Uint8Array>;

/** OWASP's for argon2id: 19 MiB, two passes, one lane. Raise it here; older strings are hashed anew as people sign in. */
const today: Cost = { memoryKib: 19_456, passes: 2, lanes: 1 };
const saltBytes = 16;
const tagBytes = 32;
const queue = 64;

const isToday = ({ cost, salt, tag }: Kept): boolean =>
  cost.memoryKib === today.memoryKib &&
  cost.passes === today.passes &&
  cost.lanes === today.lanes &&
  salt.length === saltBytes &&
  tag.length === tagBytes;

/** In a time that does not tell where two of one length differ. */
const isEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length &&
  one.reduce((difference, byte, at) => difference | (byte ^ (other[at] ?? 0)), 0) === 0;

/** Passwords over one way of computing argon2id; `room` of them at once. */
export function createPasswords(derive: Derive, { room }: Readonly<{ room: number }>): Passwords {
  const enter = createGate({ room, queue });
  const bytes = (password: string): Uint8Array => new TextEncoder().encode(password);
  const ask = (password: string, { cost, salt, tag }: Kept): Promise<Uint8Array> =>
    enter(() => derive({ password: bytes(password), salt, cost, tagBytes: tag.length }));
  const nobody: Kept = { cost: today, salt: new Uint8Array(saltBytes), tag: new Uint8Array(tagBytes) };
  return {
    hash: async (password) => {
      const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
      const tag = await ask(password, { ...nobody, salt });
      return writePhc({ cost: today, salt, tag });
    },
    verify: async (password, stored) => {
      const kept = stored === null ? nobody : readPhc(stored);
      const isRight = isEqual(await ask(password, kept), kept.tag);
      if (!isRight || stored === null) return "wrong";
      return isToday(kept) ? "right" : "stale";
    },
  };
}
