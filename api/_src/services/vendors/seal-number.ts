import type { Sealer } from "@haat/core/seal";
import type { SealedText } from "@haat/db/queries/vendors/sealed-text";

/** A paper's number or an account, so that its end alone can be read where it is stored. */
export async function sealNumber(
  sealer: Sealer,
  about: "paper" | "account",
  { text, tail, kind }: Readonly<{ text: string; tail: string; kind: string }>,
): Promise<SealedText> {
  const [sealed, hash] = await Promise.all([
    sealer.seal(about, text),
    sealer.fingerprint(about, `${kind}:${text}`),
  ]);
  return { sealed, hash, tail };
}
