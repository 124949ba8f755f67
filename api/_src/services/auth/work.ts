import { foldDigits } from "@haat/core/digits";
import { DomainError } from "@haat/core/errors";
import { deriveSecret, hashSecret, newId, newSecret } from "@haat/core/ids";
import { isSolved, workBits } from "@haat/core/work";
import type { Proof } from "@haat/db/queries/auth/issue-code";
import type { Ctx } from "../../context.ts";
import { translators } from "../../translators.ts";

/** What somebody shows for his first code: an answer to the work of a challenge, or to its riddle. */
export type Shown = Readonly<{ challenge: string; answer: string; kind: "work" | "riddle" }>;
export type Challenge = Readonly<{ challenge: string; bits: number; question: string; expiresAt: Date }>;

const lifeMs = 10 * 60_000;
const form = /^w1\.([0-9a-z]{1,9})\.([0-9a-z]{32})\.([0-9a-z]{32})$/;
type Digit = "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
const digits: readonly Digit[] = ["2", "3", "4", "5", "6", "7", "8", "9"];

/** Nothing is stored of a challenge: it carries its end and our seal, which holds for one phone. */
const sealOf = (secret: string, phoneHash: string, body: string): Promise<string> =>
  deriveSecret(secret, `work:${phoneHash}:${body}`);

/** The two numbers of a challenge's riddle. */
async function sumOf(secret: string, body: string): Promise<readonly [Digit, Digit]> {
  const letters = await deriveSecret(secret, `riddle:${body}`);
  const pick = (at: number): Digit => digits[Number.parseInt(letters.charAt(at), 36) % digits.length] ?? "2";
  return [pick(0), pick(1)];
}

export async function newChallenge({ secret, locale, now }: Ctx, phoneHash: string): Promise<Challenge> {
  const expiresAt = new Date(now().getTime() + lifeMs);
  const body = `w1.${expiresAt.getTime().toString(36)}.${newSecret()}`;
  const [one, other] = await sumOf(secret, body);
  const { t } = translators[locale];
  const question = t("messages:riddle.sum", {
    one: t(`messages:riddle.digit_${one}`),
    other: t(`messages:riddle.digit_${other}`),
  });
  return {
    challenge: `${body}.${await sealOf(secret, phoneHash, body)}`,
    bits: workBits,
    question,
    expiresAt,
  };
}

/** Whether it was answered; throws when the challenge is not ours, not this phone's, over, or answered wrongly. */
export async function readProof({ secret, now }: Ctx, phoneHash: string, shown: Shown): Promise<Proof> {
  const [, ends, , seal] = form.exec(shown.challenge) ?? [];
  const body = shown.challenge.slice(0, shown.challenge.lastIndexOf("."));
  const endsAt = new Date(Number.parseInt(ends ?? "0", 36));
  const isOurs = seal !== undefined && seal === (await sealOf(secret, phoneHash, body));
  const isOpen = isOurs && endsAt > now() && (await isAnswered(secret, body, shown));
  if (!isOpen) throw new DomainError("auth.work_wrong");
  const hash = await hashSecret(shown.challenge);
  return { kind: shown.kind, id: newId("challenge", now()), hash, endsAt };
}

async function isAnswered(
  secret: string,
  body: string,
  { challenge, answer, kind }: Shown,
): Promise<boolean> {
  if (kind === "work") return isSolved(challenge, workBits, answer);
  const [one, other] = await sumOf(secret, body);
  return foldDigits(answer).trim() === String(Number(one) + Number(other));
}
