import { expect, test } from "vitest";
import { readReviewQuery, reviewAddress } from "./review-query.ts";

test.each([
  ["", "/p/a/reviews"],
  ["stars=5", "/p/a/reviews?stars=5"],
  ["stars=9&sort=best&cursor=1", "/p/a/reviews"],
  ["sort=lowest&stars=1", "/p/a/reviews?stars=1&sort=lowest"],
])("%s leads to %s", (asked, address) =>
  expect(reviewAddress("a", readReviewQuery(new URLSearchParams(asked)))).toBe(address),
);
