import type { RateLimiter } from "@haat/limits/port";
import { newSecret } from "@haat/core/ids";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

export type OpenLimiter = Readonly<{
  limits: RateLimiter;
  /** As if that many seconds had passed for this key. */
  age: (key: string, seconds: number) => Promise<void>;
  close: () => Promise<void>;
}>;

/** Every rate limiter runs exactly this. */
export function rateLimiterContract(name: string, open: () => Promise<OpenLimiter>) {
  describe(`${name} keeps the limiter's contract`, () => {
    let opened: OpenLimiter;
    beforeAll(async () => void (opened = await open()));
    afterAll(() => opened.close());

    const come = async (key: string, times: number, perMinute: number): Promise<boolean[]> => {
      const verdicts: boolean[] = [];
      for (let i = 0; i < times; i += 1) verdicts.push((await opened.limits.hit(key, perMinute)).allowed);
      return verdicts;
    };

    it("lets a caller pass as often as he may within a minute, and no more", async () => {
      expect(await come(newSecret(), 5, 3)).toEqual([true, true, true, false, false]);
    });

    it("tells the one it stops how long he has to wait", async () => {
      const key = newSecret();
      expect(await opened.limits.hit(key, 1)).toEqual({ allowed: true, retryAfterSeconds: 0 });
      const { retryAfterSeconds } = await opened.limits.hit(key, 1);
      expect(retryAfterSeconds).toBeGreaterThan(50);
      expect(retryAfterSeconds).toBeLessThanOrEqual(60);
    });

    it("holds nobody up for what another has done", async () => {
      const [hasty, calm] = [newSecret(), newSecret()];
      await come(hasty, 4, 2);
      expect(await come(calm, 2, 2)).toEqual([true, true]);
    });

    it("counts everyone who comes at the same moment", async () => {
      const key = newSecret();
      const verdicts = await Promise.all(Array.from({ length: 20 }, () => opened.limits.hit(key, 7)));
      expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(7);
    });

    it("opens again when the minute is over, however often he knocked meanwhile", async () => {
      const key = newSecret();
      await come(key, 3, 1);
      await opened.age(key, 30);
      const knocked = await opened.limits.hit(key, 1);
      expect(knocked.allowed).toBe(false);
      expect(knocked.retryAfterSeconds).toBeLessThanOrEqual(30);
      await opened.age(key, 60);
      expect(await come(key, 2, 1)).toEqual([true, false]);
    });
  });
}
