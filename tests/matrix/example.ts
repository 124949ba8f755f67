import type { ProblemCode } from "@haat/core/errors";
import type { Ground } from "./ground.ts";
import type { Headers, Principal } from "./principals.ts";
import type { MakeThings, Named } from "./thing.ts";

export type Asked = Readonly<{ ground: Ground; who: Principal; named: Named }>;
export type Filled = Readonly<{ body?: unknown; headers?: Headers; params?: Headers; query?: string }>;
export type Fill = (asked: Asked) => Filled | Promise<Filled>;
export type Clear = (asked: Asked) => Promise<unknown>;
/**
 * How a valid request of an operation looks. Empty: the object's id in the path and the documented example as the body. `ends`
 * names how the first of those who may is answered, where it is not with what he asked for.
 */
export type Example = Readonly<{
  fill?: Fill;
  things?: MakeThings;
  /** What would stand in the way of somebody who may is cleared away first. */
  clear?: Clear;
  ends?: ProblemCode;
  /** Tells more than others of its kind, because that is what it is for. */
  reveals?: true;
}>;

export const body =
  (sent: unknown): Fill =>
  () => ({ body: sent });

export const endsAs = (ends: ProblemCode): Example => ({ ends });

export const tell =
  (sql: string, values?: (asked: Asked) => readonly string[]): Clear =>
  (asked) =>
    asked.ground.shop.world.owner.query(sql, values && [...values(asked)]);
