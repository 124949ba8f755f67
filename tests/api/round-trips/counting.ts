import { expect } from "vitest";
import type { TestRequest, TestWorld } from "../../world.ts";

/** Sends a request of a route, which must be let through, and remembers the most round trips that the route has needed. */
export type Count = (route: string, path: string, init?: TestRequest) => Promise<Response>;
export type Counting = Readonly<{ world: TestWorld; count: Count }>;

export function openCounting(world: TestWorld): Counting & Readonly<{ asked: ReadonlyMap<string, number> }> {
  const asked = new Map<string, number>();
  const count: Count = async (route, path, init) => {
    let reply = new Response();
    const trips = await world.countTrips(async () => void (reply = await world.fetch(path, init)));
    const said = reply.status < 400 ? "" : await reply.text();
    expect([route, path, reply.status < 400, said]).toEqual([route, path, true, ""]);
    asked.set(route, Math.max(asked.get(route) ?? 0, trips));
    return reply;
  };
  return { world, count, asked };
}
