import type { ProofLinkView } from "@haat/contract/proof-link";
import type { LocaleName } from "@haat/contract/values";
import { hashSecret, newId, newSecret } from "@haat/core/ids";
import type { LiveLink } from "@haat/db/queries/proofs/links";
import type { z } from "zod";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView } from "../../views/money.ts";
import { secretLink } from "../messages/secret-link.ts";

/** A link that was just made, as it goes into the letter of each language. */
export type Links = Readonly<{ urls: Readonly<Record<LocaleName, string>>; until: string }>;

/** Nobody of ours keeps the secret: it goes out with a letter, and only its hash stays. */
export async function drawLink({ publicOrigin, now }: Pick<NodeCtx, "publicOrigin" | "now">) {
  const secret = newSecret();
  const urlOf = (locale: LocaleName) => secretLink(`${publicOrigin}/${locale}/courier-proof`, secret);
  return {
    ...{ id: newId("proofLink", now()), tokenHash: await hashSecret(secret) },
    urls: { bn: urlOf("bn"), en: urlOf("en") },
  };
}

export const linkView = ({ until, looks, lookedAt }: LiveLink): z.infer<typeof ProofLinkView> => ({
  ...{ until: instantView(until), looks, lookedAt: instantOrNull(lookedAt) },
});
