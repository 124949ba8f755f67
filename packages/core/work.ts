import { compress, fresh, sha256 } from "./sha256.ts";

/** Sixteen small puzzles in the place of one: the same work on average, and far less luck in how long it takes. */
export const pieces = 16;
/** 16 × 2^12 hashes on average: 0.4 s on a phone six times slower than a desk. */
export const workBits = 12;

/** `SHA-256(SHA-256(challenge) ‖ piece ‖ n)`, both numbers as 32 bits, highest byte first. */
function trier(challenge: string): (piece: number, n: number) => number {
  const block = new Uint32Array(16);
  block.set(sha256(challenge));
  block[10] = 0x80000000;
  block[15] = 40 * 8;
  const state = new Uint32Array(8);
  return (piece, n) => {
    block[8] = piece;
    block[9] = n;
    fresh(state);
    compress(state, block);
    return state[0] ?? 0;
  };
}

const opens = (word: number, bits: number): boolean => word >>> (32 - bits) === 0;

/** Solves a challenge; gives its thread back after every `pause` tries, and yields null until it is done. */
export function* solving(challenge: string, bits: number, pause: number): Generator<null, string> {
  const attempt = trier(challenge);
  const found: number[] = [];
  for (let piece = 0, tries = 0; piece < pieces; piece += 1)
    for (let n = 0; ; n += 1) {
      if ((tries += 1) % pause === 0) yield null;
      if (!opens(attempt(piece, n), bits)) continue;
      found.push(n);
      break;
    }
  return found.join(".");
}

/** At once, for programs. */
export function solve(challenge: string, bits: number): string {
  const work = solving(challenge, bits, Infinity);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

export function isSolved(challenge: string, bits: number, answer: string): boolean {
  if (!/^\d{1,8}(?:\.\d{1,8}){15}$/.test(answer)) return false;
  const attempt = trier(challenge);
  return answer.split(".").every((n, piece) => opens(attempt(piece, Number(n)), bits));
}
