import { describe, expect, test } from "vitest";
import { toBengaliDigits } from "./digits.ts";
import { matchTotp, newTotpSecret, otpauthUri, readTotpCode, totpCode, totpStep } from "./totp.ts";

/** "12345678901234567890", the secret of RFC 6238's own examples. */
const rfc = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

describe("a code from an authenticator app", () => {
  test.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("at second %i is the one that RFC 6238 gives", async (second, code) => {
    expect(await totpCode(rfc, totpStep(new Date(second * 1000)))).toBe(code);
  });

  test("counts in its own half minute, the one before and the one after, and in no other", async () => {
    const now = new Date("2026-11-21T09:30:10Z");
    const found = await Promise.all(
      [-2, -1, 0, 1, 2].map(async (by) => {
        const code = await totpCode(rfc, totpStep(now) + by);
        return matchTotp(rfc, code, now);
      }),
    );
    const step = totpStep(now);
    expect(found).toEqual([null, step - 1, step, step + 1, null]);
  });

  test.each(["287 082", "287-082", " 287082 ", toBengaliDigits("287082")])("is read from %j", (typed) => {
    expect(readTotpCode(typed)).toBe("287082");
  });

  test.each(["", "28708", "2870822", "28708a", "²87082"])("is not read from %j", (typed) => {
    expect(readTotpCode(typed)).toBeNull();
  });

  test("comes from a secret of 160 bits that apps can read", () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    expect(otpauthUri({ secret, issuer: "Haat", account: "হাট ••12" })).toBe(
      `otpauth://totp/Haat:${encodeURIComponent("হাট ••12")}?secret=${secret}&issuer=Haat&algorithm=SHA1&digits=6&period=30`,
    );
  });
});
