import { ChallengeView, CodeView } from "@haat/contract/auth";
import { parsePhone } from "@haat/core/phone";
import { solve } from "@haat/core/work";
import { waitingMessages } from "./messages.ts";
import type { TestWorld } from "./world.ts";

type Asking = Readonly<{
  headers?: Readonly<Record<string, string>>;
  extra?: Readonly<Record<string, unknown>>;
}>;

/** The work that a new device shows for its first code, done. */
export const workOf = ({ challenge, bits }: ChallengeView) => ({
  challenge,
  answer: solve(challenge, bits),
  kind: "work" as const,
});

/** Asks for a code as a device does that nobody knows. */
export async function askCode(
  world: TestWorld,
  phone: string,
  { headers = {}, extra = {} }: Asking = {},
): Promise<Response> {
  const asked = await world.fetch("/v1/auth/challenges", { body: { phone }, headers });
  if (!asked.ok) return asked;
  const work = workOf(ChallengeView.parse(await asked.json()));
  return world.fetch("/v1/auth/codes", { body: { phone, work, ...extra }, headers });
}

export type AskedCode = Readonly<{ code: string; flow: string }>;

/** Asks for a code and reads it in the outbox: what signing in takes. */
export async function getCode(world: TestWorld, phone: string, asking: Asking = {}): Promise<AskedCode> {
  const { flow } = CodeView.parse(await (await askCode(world, phone, asking)).json());
  const to = parsePhone(phone);
  const sms = (await waitingMessages(world)).find((each) => each.kind === "code" && each.to === to);
  return { code: /\d{6}/.exec(sms?.text ?? "")?.[0] ?? "", flow };
}
