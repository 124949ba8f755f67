import { expect, test } from "vitest";
import { tells } from "./secrets.ts";

const secret = "0123456789abcdefghjkmnpqrstvwxyz";
const spelled = "0123-4567-89ab-cdef-ghjk-mnpq-rstv-wxyz";

test.each([
  `http://haat.test/bn/join?token=${secret}`,
  `http://haat.test/bn/track/abcd-efgh-jkmn`,
  `http://haat.test/bn/track?code=abcdefghjkmn`,
  `http://haat.test/bn/sign-in?back=%2Fbn%2Fjoin%3Ftoken%3D${secret}`,
  `http://haat.test/v1/reset/${spelled}`,
])("the watcher of addresses hears %s", (address) => {
  expect(tells(address)).toBe(true);
});

test.each([
  `http://haat.test/bn/join#${spelled}`,
  "http://haat.test/bn/p/baby-kantha-mach?size=0-3",
  "http://haat.test/bn/orders/ord_01jd3m6yqz8f7k2x9w5vbtcnrh",
  `http://haat.test/sign-in/google/return?code=4%2F0Ab&state=${secret}`,
])("and nothing in %s", (address) => {
  expect(tells(address)).toBe(false);
});
