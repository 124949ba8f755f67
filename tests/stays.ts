import { hashSecret, newId, newSecret, type Id } from "@haat/core/ids";
import type { Audience, Factor } from "@haat/core/sessions";
import type { TestWorld } from "./world.ts";

export type TestStay = Readonly<{
  userId: Id<"user">;
  sessionId: Id<"session">;
  token: string;
  headers: Readonly<{ authorization: string }>;
  /** With a token for another branch. */
  as(audience: Audience): Promise<Readonly<{ authorization: string }>>;
}>;

type Shown = Readonly<{
  factors?: readonly Factor[];
  /** Whether one of them was shown just now. */
  isFresh?: boolean;
}>;

/** One more stay of somebody, on a device of its own. */
export async function aSessionOf(
  world: TestWorld,
  userId: Id<"user">,
  audience: Audience = "store",
  { factors = ["phone"], isFresh = false }: Shown = {},
): Promise<TestStay> {
  const sessionId = newId("session", world.clock.now());
  await world.owner.query(
    `insert into session (id, user_id, device, device_hash, expires_at, ends_at, factors, stepped_up_at)
     values ($1, $2, 'Chrome · Android', $3, now() + interval '30 days', now() + interval '90 days', $4, case when $5 then now() end)`,
    [sessionId, userId, await hashSecret(newSecret()), factors, isFresh],
  );
  const minted = new Map<string, Promise<Readonly<{ token: string }>>>();
  const tokenFor = async (branch: Audience) => {
    const now = world.clock.now();
    const known = minted.get(`${branch} ${now.getTime()}`);
    const made = known ?? world.edge.access.mint({ userId, sessionId, audience: branch }, now);
    minted.set(`${branch} ${now.getTime()}`, made);
    return (await made).token;
  };
  const as = async (branch: Audience) => ({ authorization: `Bearer ${await tokenFor(branch)}` });
  return { userId, sessionId, token: await tokenFor(audience), headers: await as(audience), as };
}

/** As if its person had shown a factor so many minutes ago. */
export const confirmed = async (
  world: TestWorld,
  { sessionId }: Pick<TestStay, "sessionId">,
  minutesAgo = 0,
): Promise<void> =>
  void (await world.owner.query(
    "update session set stepped_up_at = now() - make_interval(mins => $2) where id = $1",
    [sessionId, minutesAgo],
  ));
