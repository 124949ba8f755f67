const roles = [
  "guest",
  "buyer",
  "vendor",
  "support",
  "support_1",
  "support_2",
  "finance",
  "admin",
  "system",
  "courier",
] as const;
export type ActorRole = (typeof roles)[number];

/** Who did something: `vendor:usr_01…` is a vendor with an id, `system:windows` a job of ours. Null for what has no words. */
export function actorOf(actor: string): Readonly<{ role: ActorRole; tail: string }> | null {
  const [name = "", rest = ""] = actor.split(":", 2);
  const role = roles.find((known) => known === name);
  if (role === undefined) return null;
  return { role, tail: role === "system" ? rest : rest.slice(-6) };
}

const jobs = [
  ...(["settle", "wallet", "return", "refunds", "derive", "expiry"] as const),
  ...(["sweeper", "windows", "sla", "settlement"] as const),
] as const;

/** Which job of ours it was, where it has words. */
export const jobOf = ({ role, tail }: Readonly<{ role: ActorRole; tail: string }>) =>
  role === "system" ? jobs.find((known) => known === tail) : undefined;
