import { describe, expect, it } from "vitest";
import { faultOf, readPassword } from "./rules.ts";

describe("a typed password", () => {
  it("has eight to 128 characters, whatever their script", () => {
    expect(readPassword("ক".repeat(7))).toEqual({ fault: "short" });
    expect(readPassword("ক".repeat(8))).toEqual({ password: "ক".repeat(8) });
    expect(readPassword("🪁".repeat(128))).toHaveProperty("password");
    expect(readPassword("a".repeat(129))).toEqual({ fault: "long" });
  });

  it("of a megabyte is refused at once, before it is even normalised", () => {
    const huge = "ﷺ".repeat(1_000_000);
    // The quickest of three: the others may have waited for a busy machine.
    const times = [1, 2, 3].map(() => {
      const before = performance.now();
      expect(readPassword(huge)).toEqual({ fault: "long" });
      return performance.now() - before;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });

  it("is one and the same from keyboards that spell it differently", () => {
    expect(readPassword("বাড়ি যাব কাল")).toEqual(readPassword("বাড়ি যাব কাল".normalize("NFD")));
    expect(readPassword("ＡＢＣ－ｎｏｄｉ")).toEqual({ password: "ABC-nodi" });
  });
});

describe("what everybody tries first is refused", () => {
  it.each(
    `12345678 123456789 1234567890 ১২৩৪৫৬৭৮৯ 87654321 11111111 password Password1 P@ssw0rd p@$$w0rd123 passw0rd!2024
     qwertyuiop qwerty123456 asdfghjkl zxcvbnm123 1q2w3e4r 1qaz2wsx aaaaaaaa abcabcabc abc12345 abcd1234 iloveyou ILoveYou!
     bangladesh bangladesh123 Bangladesh@1971 joybangla71 sonarbangla dhaka1234 Dhaka@2024 dhakadhaka amitumi123 valobashi1
     muhammad786 bismillah1 allahuakbar mohammad123 abdullah99 rahimkarim01 sakib75shakib welcome1 letmein1
     trustno1 admin123 administrator 01712345678 ০১৭১২৩৪৫৬৭৮ 19901216 16121971 cricket123 messi10messi barcelona10 daraz1234
     bkash12345 samsung123 football! chocolate princess1 superman99 pokemon123`.split(/\s+/),
  )("%s", (password) => {
    expect(faultOf(password, [])).toBe("common");
  });
});

describe("a password made of oneself is refused", () => {
  const about = ["রহিমা আক্তার", "Nilufar Yesmin", "nilu.yes", "+8801712345678", "Tantir Ghor"];
  it.each([
    "নীল রহিমা ৭৭",
    "nilufar-blue-7",
    "xx01712345678xx",
    "blue ১২৩৪৫৬৭৮ kite",
    "TantirGhor2026",
    "nilu.yes.kite",
    "YESMIN*and*kites",
  ])("%s", (password) => {
    expect(faultOf(password, about)).toBe("personal");
  });
});

describe("what nobody guesses is taken", () => {
  it.each([
    "kagojer nouka bhashe jole",
    "নীল ঘুড়ি উড়ে যায় দূরে",
    "correct horse battery staple",
    "x7#Kp2!vQz",
    "tomato-ladder-58-rain",
    "মাছরাঙা বসে ডালে",
    "4 boats & 1 moonlit ghat",
  ])("%s", (password) => {
    expect(faultOf(password, ["Nilufar Yesmin", "+8801712345678"])).toBe(null);
  });
});
