import type { Sum } from "@haat/core/money";

/** Both sides of a difference, and how far they are apart. */
export function apartOf(expected: Sum, stated: Sum): Readonly<Record<"expected" | "stated" | "apart", Sum>> {
  const minor = expected.minor - stated.minor;
  return { expected, stated, apart: { ...expected, minor: minor < 0n ? -minor : minor } };
}
