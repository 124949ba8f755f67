import { newSecret } from "@haat/core/ids";
import type { RateLimiter, Verdict } from "@haat/limits/port";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

export type OpenLimiter = Readonly<{
  limits: RateLimiter;
  /** As if that many seconds had passed for this key. */
  age: (key: string, seconds: number) => Promise<void>;
  close: () => Promise<void>;
}>;

const waitOf = (verdict: Verdict): number => (verdict.state === "limited" ? verdict.retryAfterSeconds : 0);

/** Every rate limiter runs exactly this. */
export function rateLimiterContract(name: string, open: () => Promise<OpenLimiter>) {
  describe(`${name} keeps the limiter's contract`, () => {
    let opened: OpenLimiter;
    beforeAll(async () => void (opened = await open()));
    afterAll(() => opened.close());

    const hit = (key: string, times: number, seconds = 60) => opened.limits.hit([{ key, times, seconds }]);
    const come = async (key: string, often: number, times: number): Promise<boolean[]> => {
      const verdicts: boolean[] = [];
      for (let i = 0; i < often; i += 1) verdicts.push((await hit(key, times)).state === "allowed");
      return verdicts;
    };

    it("lets a caller pass as often as he may within a window, and no more", async () => {
      expect(await come(newSecret(), 5, 3)).toEqual([true, true, true, false, false]);
    });

    it("tells the one it stops how long he has to wait", async () => {
      const key = newSecret();
      expect(await hit(key, 1, 600)).toEqual({ state: "allowed" });
      const wait = waitOf(await hit(key, 1, 600));
      expect([wait > 590, wait <= 600]).toEqual([true, true]);
    });

    it("holds nobody up for what another has done", async () => {
      const [hasty, calm] = [newSecret(), newSecret()];
      await come(hasty, 4, 2);
      expect(await come(calm, 2, 2)).toEqual([true, true]);
    });

    it("counts everyone who comes at the same moment", async () => {
      const key = newSecret();
      const verdicts = await Promise.all(Array.from({ length: 20 }, () => hit(key, 7)));
      expect(verdicts.filter(({ state }) => state === "allowed")).toHaveLength(7);
    });

    it("counts by several names at once, and says the longest wait of those that are over", async () => {
      const [person, quarter] = [newSecret(), newSecret()];
      const both = () =>
        opened.limits.hit([
          { key: person, times: 1, seconds: 60 },
          { key: quarter, times: 2, seconds: 600 },
        ]);
      expect([(await both()).state, (await both()).state]).toEqual(["allowed", "limited"]);
      expect(waitOf(await both())).toBeGreaterThan(60);
    });

    it("remembers whom it has stopped, without asking again", async () => {
      const [held, free] = [newSecret(), newSecret()];
      await come(held, 2, 1);
      expect(opened.limits.remembers()).toBe(true);
      expect(opened.limits.heldFor([free])).toBe(0);
      expect(opened.limits.heldFor([free, held])).toBeGreaterThan(50);
    });

    it("opens again when the window is over, however often he knocked meanwhile", async () => {
      const key = newSecret();
      await come(key, 3, 1);
      await opened.age(key, 30);
      const knocked = await hit(key, 1);
      expect([knocked.state, waitOf(knocked) <= 30]).toEqual(["limited", true]);
      await opened.age(key, 60);
      expect(await come(key, 2, 1)).toEqual([true, false]);
    });
  });
}
