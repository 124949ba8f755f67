import { openMessage, type Message } from "@haat/api/services/messages/seal-message";
import type { Id } from "@haat/core/ids";
import { foldSecret } from "@haat/core/spelled-secret";
import type { TestWorld } from "./world.ts";

export type Letter = Message & Readonly<{ subject: string; html: string }>;

/** Mails to an address that wait in the outbox, newest first. */
export async function mailsTo({ owner, edge }: TestWorld, address: string): Promise<Letter[]> {
  const { rows } = await owner.query<{ payload: Readonly<Record<string, unknown>> }>(
    "select payload from outbox where topic = 'mail' and done_at is null order by id desc",
  );
  const mails = await Promise.all(rows.map(({ payload }) => openMessage(edge.sealer, payload)));
  return mails.filter(({ to }) => to === address).map((mail) => ({ subject: "", html: "", ...mail }));
}

/** The token in the link of a message, of one that leads to `page` where it is named. */
export function secretIn(text: string, page = ""): string {
  const [, secret = ""] = new RegExp(`${page}#((?:[0-9a-z]{4}-){7}[0-9a-z]{4})\\b`).exec(text) ?? [];
  return foldSecret(secret);
}

/** The token in the link of the newest mail to an address, of those whose link leads to `page`. */
export async function tokenTo(world: TestWorld, address: string, page: string): Promise<string> {
  for (const { text } of await mailsTo(world, address)) {
    const token = secretIn(text, page);
    if (token !== "") return token;
  }
  throw new Error(`no mail to ${address} leads to ${page}`);
}

let made = 0;
export const anEmail = (): string =>
  `nilu.${(made += 1)}.${Math.random().toString(36).slice(2, 8)}@example.com`;
export const aPassword = "kagojer nouka bhashe";

/** As if the address had asked for its links that much earlier. */
export const ageLinks = async (
  { owner, edge }: TestWorld,
  address: string,
  interval: string,
): Promise<void> =>
  void (await owner.query(
    "update email_token set created_at = created_at - $2::interval, expires_at = expires_at - $2::interval where email_hash = $1",
    [await edge.sealer.fingerprint("email", address.toLowerCase()), interval],
  ));

export const register = (world: TestWorld, email: string, password = aPassword, name = "রহিমা খাতুন") =>
  world.fetch("/v1/auth/registrations", { body: { email, password, name } });
export const enter = (world: TestWorld, email: string, password = aPassword) =>
  world.fetch("/v1/auth/sessions/password", { body: { email, password } });

export type MailPerson = Readonly<{
  email: string;
  userId: Id<"user">;
  headers: Readonly<{ authorization: string }>;
}>;

/** Somebody who came by mail and password, signed in. */
export async function aMailPerson(world: TestWorld, email = anEmail()): Promise<MailPerson> {
  await register(world, email);
  const token = await tokenTo(world, email, "/verify-email");
  const reply = await world.fetch("/v1/auth/registrations/proof", { body: { token, password: aPassword } });
  const { access, me } = (await reply.json()) as { access: { token: string }; me: { id: Id<"user"> } };
  return { email, userId: me.id, headers: { authorization: `Bearer ${access.token}` } };
}
