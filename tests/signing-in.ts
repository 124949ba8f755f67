import { SessionView } from "@haat/contract/session";
import { waitingMessages } from "./messages.ts";
import type { TestWorld } from "./world.ts";

/** Asks for a code, reads it in the outbox and signs in with it, as if the last one had been sent long ago. */
export async function enterByPhone(
  world: TestWorld,
  phone: string,
  {
    headers = {},
    audience,
  }: Readonly<{ headers?: Readonly<Record<string, string>>; audience?: string }> = {},
): Promise<Response> {
  await world.owner.query("update one_time_code set created_at = created_at - interval '2 minutes'");
  await world.fetch("/v1/auth/codes", { body: { phone } });
  const sms = (await waitingMessages(world)).find(({ to, kind }) => kind === "code" && to.endsWith(phone));
  const code = /\d{6}/.exec(sms?.text ?? "")?.[0] ?? "";
  return world.fetch("/v1/auth/sessions", { body: { phone, code, ...(audience && { audience }) }, headers });
}

export const signIn = async (...asked: Parameters<typeof enterByPhone>): Promise<SessionView> =>
  SessionView.parse(await (await enterByPhone(...asked)).json());
