import { hashSecret, newId, newSecret } from "@haat/core/ids";
import { keepChallenge } from "@haat/db/queries/factors/passkeys";
import type { Ctx } from "../../context.ts";

/** A browser's answer: what it says is looked at by the port alone, beside these. */
export type PasskeyAnswer = Readonly<{ id: string; response: Readonly<{ clientDataJSON: string }> }>;

/** A new question, in letters that are base64url as well. */
export async function askChallenge(
  { db, now }: Pick<Ctx, "db" | "now">,
  kind: "passkey_register" | "passkey_use",
  userId: string | null,
): Promise<string> {
  const challenge = newSecret();
  await keepChallenge(db, {
    id: newId("challenge", now()),
    ...{ kind, userId, hash: await hashSecret(challenge) },
  });
  return challenge;
}

const form = /^[0-9a-z]{32}$/;

/** The question that an answer says it answers; null when it says nothing of the kind. */
export function challengeIn({ response: { clientDataJSON } }: PasskeyAnswer): string | null {
  try {
    const text = atob(clientDataJSON.replaceAll("-", "+").replaceAll("_", "/"));
    const { challenge } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return typeof challenge === "string" && form.test(challenge) ? challenge : null;
  } catch {
    return null;
  }
}
