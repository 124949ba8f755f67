import { type IdKind, newId } from "@haat/core/ids";
import type { Ground, Stall } from "./ground.ts";
import type { Principal } from "./principals.ts";
import type { Whose } from "./verdict.ts";

/** What a path or a body names: one word for all that the path asks for, or each by its name. */
export type Named = string | Readonly<Record<string, string>>;
export type Maybe<T> = T | null | Promise<T | null>;
/** Of one operation, an object of every kind there is; what depends on who asks is made for him. */
export type Things = Readonly<
  Partial<Record<Exclude<Whose, "none" | "missing" | "own">, Named>> & {
    own?: (who: Principal) => Maybe<Named>;
    missing: Named;
  }
>;
export type MakeThings = (ground: Ground) => Things | Promise<Things>;

/** One for each of those who ask, made when he first does. */
export function once(make: (who: Principal) => Maybe<Named>): (who: Principal) => Maybe<Named> {
  const made = new Map<string, Maybe<Named>>();
  return (who) => {
    const his = made.has(who.name) ? (made.get(who.name) ?? null) : make(who);
    made.set(who.name, his);
    return his;
  };
}

export const unknown = (kind: IdKind): string => newId(kind, new Date());

/** The stall of whom the shop's doors are open to. */
export const stallOf = ({ place }: Principal): Stall | null => place?.stall ?? null;

/** What is nobody's in particular. */
export const there =
  (
    find: (ground: Ground) => Maybe<Named>,
    missing: Named,
    deleted?: (ground: Ground) => Maybe<Named>,
  ): MakeThings =>
  async (ground) => {
    const gone = deleted && (await deleted(ground));
    return { there: (await find(ground)) ?? "", missing, ...(gone && { deleted: gone }) };
  };

/** Where an object's name is one word. */
export const wordOf = (named: Named): string => (typeof named === "string" ? named : "");
